package io.claimtrail.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Corrupted variants of a valid document, with one to four random changes each. The same seed gives the same variants. */
public final class HostileContent {

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "1e308",
            "1e999",
            "00",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[[[[[[[[",
            "{\"a\":",
            "\"",
            ",",
            ":",
            "\\",
            "\\u0000",
            "\\ud800",
            "\\udc00",
            "\\u202e",
            "\u0000",
            "\u0001",
            "\u007f",
            "\u2028",
            "\ufeff",
            "\uffff",
            "e\u0301",
            "ﬁ",
            "İ",
            "😀",
            "<script>",
            "&lt;script&gt;",
            "&amp;lt;b&amp;gt;",
            "<!--",
            "]]>",
            "javascript:alert(1)",
            "http://user:pass@host/",
            "https://\u0660/",
            "file:///etc/passwd",
            "\r\nX-Injected: yes",
            "9999-12-31",
            "0000-01-01",
            "2026-02-30T25:61:61Z",
            "@graph",
            "@type",
            "ClaimReview",
            "__proto__",
            "${jndi:x}");

    private final Random random;

    public HostileContent(long seed) {
        this.random = new Random(seed);
    }

    /** Returns {@code count} variants of the valid document {@code good}. */
    public Stream<byte[]> variantsOf(String good, int count) {
        return Stream.generate(() -> variant(good)).limit(count);
    }

    private byte[] variant(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(40)));
                default -> text.replace(from, random.nextBoolean() ? from : to, odd());
            }
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (bytes.length > 0 && random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String odd() {
        return random.nextInt(4) == 0
                ? Character.toString(random.nextInt(1, 0xd800))
                : ODD.get(random.nextInt(ODD.size()));
    }
}
