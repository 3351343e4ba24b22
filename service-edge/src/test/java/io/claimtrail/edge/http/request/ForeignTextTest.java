package io.claimtrail.edge.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ForeignTextTest {

    @Test
    void normalizesText() {
        assertThat(ForeignText.normalize("\tCafe\u0301\r\nau\rlait\u0085\u0007\u2028x \n"))
                .isEqualTo("Café\nau\nlait\n\nx");
    }

    @Test
    void decodesWithoutAByteOrderMark() throws Exception {
        assertThat(ForeignText.decode("\uFEFFé".getBytes(UTF_8))).isEqualTo("é");
    }

    @Test
    void namesTheByteThatIsNotUtf8() {
        byte[] encodedSurrogate = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80};

        ForeignText.NotUtf8Exception refused =
                catchThrowableOfType(ForeignText.NotUtf8Exception.class, () -> ForeignText.decode(encodedSurrogate));

        assertThat(refused.detail()).isEqualTo("not UTF-8 at byte 1");
    }

    @Test
    void quotesOnlyWhatAResponseCanContain() {
        assertThat(ForeignText.quotable("a\ud800b")).isEqualTo("a?b");
        assertThat(ForeignText.quotable("😀".repeat(400)).codePoints().count()).isEqualTo(301);
    }
}
