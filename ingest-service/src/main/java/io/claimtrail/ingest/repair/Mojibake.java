package io.claimtrail.ingest.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Undoes one round of UTF-8 read as windows-1252: "â€™" was an apostrophe. Only sequences of characters that are valid UTF-8
 * as bytes are replaced, which hardly any text contains for another reason.
 */
final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** A lead byte of UTF-8 and the bytes that follow, as windows-1252 shows them; it leaves five bytes without a character. */
    private static final Pattern SEQUENCE = Pattern.compile(
            "[Ã-Å\u00c2\u00c6-\u00df][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
                    + "|[à-ï][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}"
                    + "|[ð-ô][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{3}");

    /** What is left of a closing quotation mark, whose last byte has no character in windows-1252. */
    private static final String CUT_QUOTE = "â€";

    private Mojibake() {}

    /** Returns the repaired text; empty if there is nothing to repair. */
    static Optional<String> repair(String text) {
        Matcher found = SEQUENCE.matcher(text);
        StringBuilder repaired = new StringBuilder();
        int count = 0;
        while (found.find()) {
            String original = decoded(found.group());
            if (original != null) {
                count++;
            }
            found.appendReplacement(repaired, Matcher.quoteReplacement(original == null ? found.group() : original));
        }
        if (count == 0) {
            return Optional.empty();
        }
        found.appendTail(repaired);
        return Optional.of(repaired.toString().replace(CUT_QUOTE, "”").replace("Â ", " "));
    }

    private static @Nullable String decoded(String shown) {
        try {
            CharsetEncoder encoder = WINDOWS_1252
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            byte[] bytes = new byte[shown.length()];
            for (int i = 0; i < bytes.length; i++) {
                char c = shown.charAt(i);
                // The five bytes without a character stay control characters.
                bytes[i] = c < 0xa0
                        ? (byte) c
                        : encoder.encode(CharBuffer.wrap(shown, i, i + 1)).get();
            }
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
