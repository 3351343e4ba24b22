package io.claimtrail.ingest.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.ingest.article.Note;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character encoding of a text. In this order: a byte order mark, the declaration beside the document, the declaration in
 * it, UTF-16 by its zero bytes, UTF-8 if it is valid, windows-1252. A declaration that is wrong gives way to valid UTF-8.
 */
public final class CharacterSets {

    /** What browsers take for text that is called ISO-8859-1 or ASCII. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]+)");
    private static final Pattern IN_XML =
            Pattern.compile("^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:+-]+)[\"']");
    private static final Pattern IN_HTML =
            Pattern.compile("(?i)<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]+)");

    /** Number of bytes in which a document declares its encoding. */
    private static final int HEAD = 4096;

    /** Number of bytes in which UTF-16 is recognized. */
    private static final int SAMPLE = 256;

    private CharacterSets() {}

    /** A decoded text, with what is to be said about its encoding. */
    public record Decoded(String text, List<Note> notes) {

        public Decoded {
            notes = List.copyOf(notes);
        }
    }

    /** The charset that {@code contentType} declares; null if none. */
    public static @Nullable String declared(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher found = CHARSET.matcher(contentType);
        return found.find() ? found.group(1) : null;
    }

    /**
     * Decodes {@code bytes}. Never fails: a byte that no encoding explains becomes U+FFFD, with a note.
     *
     * @param declared name of the charset as declared beside the document; null if none was
     */
    public static Decoded decode(byte[] bytes, @Nullable String declared) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        String name = declared == null ? declaredWithin(bytes) : declared;
        Optional<Charset> charset = name == null ? Optional.empty() : named(name);
        if (charset.isEmpty()) {
            Decoded recognized = recognized(bytes);
            return name == null
                    ? recognized
                    : with(recognized, "charset-unknown", "the charset " + name + " is not known");
        }
        Charset effective = charset.get();
        Optional<String> strict = strict(bytes, effective);
        boolean single = effective.equals(WINDOWS_1252);
        if (strict.isPresent() && !(single && isMultiByteUtf8(bytes))) {
            return new Decoded(strict.get(), List.of());
        }
        Optional<String> utf8 = effective.equals(UTF_8) ? Optional.empty() : strict(bytes, UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(
                    utf8.get(), List.of(new Note("charset-wrong", "declared as " + name + ", but the text is UTF-8")));
        }
        return new Decoded(
                new String(bytes, effective),
                List.of(new Note("undecodable", "some bytes are not valid in the declared charset " + name)));
    }

    /**
     * Decodes a stream whose end is not known, by its first bytes. Characters that are not valid become U+FFFD.
     *
     * @param contentType media type as declared, which may have a charset; null if unknown
     */
    public static Reader reader(InputStream in, @Nullable String contentType) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.unread(head);
        String declared = declared(contentType);
        Charset charset =
                declared == null ? streamCharset(head) : named(declared).orElseGet(() -> streamCharset(head));
        return new InputStreamReader(bytes, charset);
    }

    private static Charset streamCharset(byte[] head) {
        if (byMark(head).isPresent()) {
            // The mark itself becomes a character, which readers of tables drop.
            return startsWith(head, 0xff, 0xfe) ? UTF_16LE : startsWith(head, 0xfe, 0xff) ? UTF_16BE : UTF_8;
        }
        Charset utf16 = utf16(head);
        if (utf16 != null) {
            return utf16;
        }
        int end = head.length;
        // A character may be cut at the end of the sample.
        while (end > 0 && head.length - end < 4 && head[end - 1] < 0) {
            end--;
        }
        return strict(Arrays.copyOf(head, end), UTF_8).isPresent() ? UTF_8 : WINDOWS_1252;
    }

    /** Whether {@code bytes} are UTF-16: with a byte order mark, or by zero bytes in every second place. */
    public static boolean isUtf16(byte[] bytes) {
        return (byMark(bytes).isPresent() && !startsWith(bytes, 0xef, 0xbb, 0xbf)) || utf16(bytes) != null;
    }

    private static Decoded with(Decoded decoded, String kind, String detail) {
        return new Decoded(decoded.text(), List.of(new Note(kind, detail)));
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(new Decoded(new String(bytes, 3, bytes.length - 3, UTF_8), List.of()));
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return Optional.of(new Decoded(new String(bytes, 2, bytes.length - 2, UTF_16LE), List.of()));
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return Optional.of(new Decoded(new String(bytes, 2, bytes.length - 2, UTF_16BE), List.of()));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded recognized(byte[] bytes) {
        Charset utf16 = utf16(bytes);
        if (utf16 != null) {
            return new Decoded(new String(bytes, utf16), List.of());
        }
        Optional<String> utf8 = strict(bytes, UTF_8);
        return utf8.map(text -> new Decoded(text, List.of()))
                .orElseGet(() -> new Decoded(
                        new String(bytes, WINDOWS_1252),
                        List.of(new Note(
                                "charset-recognized",
                                "no charset is declared, and the text is not UTF-8: read as windows-1252"))));
    }

    /** Text of any alphabet has ASCII characters, if only spaces and line feeds, and no character U+0000. */
    private static @Nullable Charset utf16(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2) {
            return null;
        }
        if (odd > pairs / 2 && even == 0) {
            return UTF_16LE;
        }
        return even > pairs / 2 && odd == 0 ? UTF_16BE : null;
    }

    private static @Nullable String declaredWithin(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        for (Pattern pattern : List.of(IN_XML, IN_HTML)) {
            Matcher found = pattern.matcher(head);
            if (found.find()) {
                // A declaration that can be read as ASCII is not in UTF-16, whatever it says.
                return found.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16") ? "utf-8" : found.group(1);
            }
        }
        return null;
    }

    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            return Optional.of(charset.equals(ISO_8859_1) || charset.equals(US_ASCII) ? WINDOWS_1252 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(
                            charset.equals(WINDOWS_1252) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code bytes} contain characters of several bytes and are valid UTF-8, which text in windows-1252 never is. */
    private static boolean isMultiByteUtf8(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return strict(bytes, UTF_8).isPresent();
            }
        }
        return false;
    }
}
