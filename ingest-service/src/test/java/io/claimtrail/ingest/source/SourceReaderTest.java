package io.claimtrail.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.source.FullText;
import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceKind;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.fetch.FetchRules;
import io.claimtrail.fetch.PublicAddresses;
import io.claimtrail.ingest.source.SourceSubmission.Accepted;
import io.claimtrail.ingest.source.SourceSubmission.Refused;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {

    private final SourceReader reader = new SourceReader(
            JsonLimits.ofDepth(8),
            new FetchRules(
                    new PublicAddresses(List.of()),
                    FetchRules.WEB_PORTS,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    1000,
                    5,
                    "claimtrail (test)"));

    @Test
    void readsAllFields() {
        Source source = accepted("""
                {'kind': 'rss', 'url': 'HTTPS://Courier.example.org/rss.xml#top', 'fullText': 'page',
                 'publisher': ' Harbour  Courier', 'language': 'en'}""");

        assertThat(source.id()).isEqualTo("courier");
        assertThat(source.kind()).isEqualTo(SourceKind.RSS);
        assertThat(source.url()).isEqualTo("https://courier.example.org/rss.xml");
        assertThat(source.fullText()).isEqualTo(FullText.PAGE);
        assertThat(source.publisher()).isEqualTo("Harbour Courier");
        assertThat(source.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"rss, FEED", "atom, FEED", "jsonfeed, FEED", "sitemap, PAGE"})
    void takesTheTextFromTheFeedUnlessItHasNone(String kind, FullText fullText) {
        assertThat(accepted("{'kind': '" + kind + "', 'url': 'http://a.example.org'}")
                        .fullText())
                .isEqualTo(fullText);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind': 'atom', 'url': 'http://a.example.org'}",
                "{'kind': 'rss', 'url': 'http://b.example.org'}",
                "{'kind': 'rss', 'url': 'http://a.example.org', 'fullText': 'page'}",
                "{'kind': 'rss', 'url': 'http://a.example.org', 'publisher': 'P'}",
                "{'kind': 'rss', 'url': 'http://a.example.org', 'language': 'de'}"
            })
    void changesTheVersionWithTheContent(String other) {
        String version =
                accepted("{'kind': 'rss', 'url': 'http://a.example.org'}").version();

        assertThat(accepted("{'kind': 'rss', 'url': 'http://A.example.org/', 'publisher': ' '}")
                        .version())
                .isEqualTo(version);
        assertThat(accepted(other).version()).isNotEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'url': 'http://a.example.org'} | /kind | is required",
                "{'kind': 'rss'} | /url | is required",
                "{'kind': 'rss', 'url': 'http://a.example.org', 'colour': 'red'} | /colour | is not a field that is known here",
                "{'kind': 'rss', 'url': 'file:///etc/passwd'} | /url | is not an absolute http or https address",
                "{'kind': 'rss', 'url': 'http://127.1/'} | /url | writes an IP address in another way than as four decimal numbers",
                "{'kind': 'rss', 'url': 'http://10.0.0.1/'} | /url | leads to an address that is not public: private",
                "{'kind': 'rss', 'url': 'http://u@a.example.org/'} | /url | has user information before the host",
                "{'kind': 'rss', 'url': 'http://a.example.org:8080/'} | /url | has the port 8080, allowed are 80, 443",
                "{'kind': 'sitemap', 'url': 'http://a.example.org/', 'fullText': 'feed'} | /fullText | must be page: a sitemap has no text"
            })
    void reportsTheInvalidPlace(String document, String pointer, String detail) {
        assertThat(read(document))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().violations())
                                .containsExactly(new Violation(pointer, detail)));
    }

    private Source accepted(String document) {
        return assertThat(read(document))
                .asInstanceOf(InstanceOfAssertFactories.type(Accepted.class))
                .actual()
                .source();
    }

    /** Reads {@code document}, in which single quotes stand for double ones. */
    private SourceSubmission read(String document) {
        return reader.readSource(document.replace('\'', '"').getBytes(UTF_8), "courier");
    }
}
