package io.claimtrail.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.fetch.FetchAddress.Parsed;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchAddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example.org, http://news.example.org/",
        "https://news.example.org:443/a/../b?q=1#top, https://news.example.org/b?q=1",
        "http://news.example.org:443/, http://news.example.org:443/",
        "http://news.example.org./, http://news.example.org/",
        "http://k\u00e4se.example.org/k\u00e4se, http://xn--kse-qla.example.org/k%C3%A4se",
        "http://news.example.org/a b|c, http://news.example.org/a%20b%7Cc",
        "http://1.1.1.1/, http://1.1.1.1/",
        "http://[2606:4700::1111]/, http://[2606:4700::1111]/",
        "http://a_b.example.org/, http://a_b.example.org/"
    })
    void normalizesAnAddress(String text, String url) {
        assertThat(parse(text))
                .asInstanceOf(InstanceOfAssertFactories.type(Parsed.Valid.class))
                .extracting(valid -> valid.address().url().toString())
                .isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.01/",
                "http://127.0.0.1.1/",
                "http://127.0.0.256/",
                "http://1.0x/",
                "http://\uFF11\uFF12\uFF17.1/",
                "http://127\u30021/",
                "http://127.1./"
            })
    void refusesUnusualNotationsOfIpAddresses(String text) {
        assertThat(reason(text)).contains("writes an IP address in another way");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example.org",
                "//news.example.org/",
                "file:///etc/passwd",
                "ftp://news.example.org/",
                "gopher://news.example.org/",
                "jar:http://news.example.org!/",
                "http:news.example.org",
                "http:///path",
                "http://",
                "http://user@news.example.org/",
                "http://user:word@news.example.org/",
                "http://news.example.org@127.0.0.1/",
                "http://news.example.org:22/",
                "http://news.example.org:6379/",
                "http://news.example.org:99999/",
                "http://news.example.org:a/",
                "http://[::1%25lo]/",
                "http://[fe80::1%eth0]/",
                "http://[127.0.0.1]/",
                "http://[::1/",
                "http://-a.example.org/",
                "http://a..b/",
                "http://ex%61mple.org/",
                "http://news.example.org\\@127.0.0.1/",
                "http://news.example.org/\r\nHost: inner",
                "http://news.example.org/a\u0000b"
            })
    void refusesWhatIsNoPlainAddress(String text) {
        assertThat(parse(text)).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void refusesALongAddress() {
        assertThat(reason("http://news.example.org/" + "a".repeat(2048))).contains("2048");
    }

    @ParameterizedTest
    @CsvSource({
        "c, https://news.example.org/a/c",
        "/c?d, https://news.example.org/c?d",
        "?page=2, https://news.example.org/a/b?page=2",
        "//other.example.org/x, https://other.example.org/x",
        "http://other.example.org/, http://other.example.org/",
        "../k\u00e4se x, https://news.example.org/k%C3%A4se%20x"
    })
    void resolvesReferences(String reference, String url) {
        assertThat(base().resolve(reference, FetchRules.WEB_PORTS))
                .asInstanceOf(InstanceOfAssertFactories.type(Parsed.Valid.class))
                .extracting(valid -> valid.address().url().toString())
                .isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/",
                "//user@other.example.org/",
                "file:/etc/passwd",
                "https://news.example.org:8443/",
                "data:text/plain,a"
            })
    void refusesReferencesLikeAddresses(String reference) {
        assertThat(base().resolve(reference, FetchRules.WEB_PORTS)).isInstanceOf(Parsed.Invalid.class);
    }

    private static FetchAddress base() {
        return ((Parsed.Valid) parse("https://news.example.org/a/b?page=1")).address();
    }

    private static String reason(String text) {
        return assertThat(parse(text))
                .asInstanceOf(InstanceOfAssertFactories.type(Parsed.Invalid.class))
                .actual()
                .reason();
    }

    private static Parsed parse(String text) {
        return FetchAddress.parse(text, FetchRules.WEB_PORTS);
    }
}
