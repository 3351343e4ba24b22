package io.claimtrail.edge.http.request;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of clients: decodes it strictly, finds characters that can't be stored, and normalizes it to the stored form. */
public final class ForeignText {

    /** Maximum number of code points of client text that a response quotes. */
    private static final int MAX_QUOTED = 300;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private ForeignText() {}

    /** Content is not UTF-8; with the offset of the first invalid byte. */
    public static final class NotUtf8Exception extends Exception {

        private static final long serialVersionUID = 1;

        private final int offset;

        private NotUtf8Exception(int offset) {
            this.offset = offset;
        }

        /** What is wrong, with the byte's offset (from 0). */
        public String detail() {
            return "not UTF-8 at byte " + offset;
        }
    }

    /** The text of {@code bytes}, without a byte order mark; encoded surrogates are an error like any other. */
    public static String decode(byte[] bytes) throws NotUtf8Exception {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new NotUtf8Exception(in.position());
        }
        String text = out.flip().toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** {@code text} without what can't be stored: the character NUL, and unpaired surrogates. */
    public static String storable(String text) {
        if (text.indexOf('\0') < 0 && !hasLoneSurrogate(text)) {
            return text;
        }
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }

    /** Whether {@code text} contains an unpaired surrogate, which a JSON escape can produce. */
    static boolean hasLoneSurrogate(String text) {
        // A loop: this checks every character of every text, and a stream was visible in the profile.
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** The stored form: NFC, line ends {@code \n}, no control characters but tab and line feed, no blank edges. */
    public static String normalize(String text) {
        return Normalizer.normalize(isClean(text) ? text : clean(text), Normalizer.Form.NFC)
                .strip();
    }

    /** Whether {@link #clean} would change nothing, as for most texts; checking is much faster than cleaning. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u2028' || c == '\u2029' || (Character.isISOControl(c) && c != '\n' && c != '\t')) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text) {
        return CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** {@code text} in a form that a response can contain: short, and without unpaired surrogates. */
    public static String quotable(String text) {
        String encodable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return encodable.codePointCount(0, encodable.length()) <= MAX_QUOTED
                ? encodable
                : encodable.substring(0, encodable.offsetByCodePoints(0, MAX_QUOTED)) + "…";
    }
}
