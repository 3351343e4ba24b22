package io.claimtrail.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final String CLAIM = """
        {"id": "a b/ü", "content": {"text": "the tunnel opens in May"}, "speaker": SPEAKER,
         "article": {"url": "https://courier.example/tunnel", "title": "Late again", "publisher": "Courier",
                     "publishedAt": "2026-03-02T09:30:00Z"}}
        """;

    @Test
    void saysWhoSaidWhat() {
        Entry entry = claim("{'name': 'Maria Ortega-Lind', 'status': 'resolved', 'role': 'mayor', 'candidates': []}");

        assertThat(entry.title()).isEqualTo("Maria Ortega-Lind: The tunnel opens in May");
        assertThat(entry.text()).isEqualTo("The tunnel opens in May\n— Maria Ortega-Lind, mayor\nLate again (Courier)");
        assertThat(entry.authors()).containsExactly("Maria Ortega-Lind");
        assertThat(entry.link()).isEqualTo("https://courier.example/tunnel");
        assertThat(entry.updated()).isEqualTo("2026-03-02T09:30:00Z");
    }

    @Test
    void namesNoAuthorWhereTwoMayBeMeant() {
        Entry entry = claim(
                "{'name': 'Chen', 'status': 'ambiguous', 'candidates': [{'name': 'Joan Chen'}, {'name': 'Wei Chen'}]}");

        assertThat(entry.title()).isEqualTo("Chen: The tunnel opens in May");
        assertThat(entry.text()).contains("— Chen (Joan Chen or Wei Chen)");
        assertThat(entry.authors()).isEmpty();
    }

    @Test
    void namesNoAuthorWithoutASpeaker() {
        Entry entry = claim("{'name': 'officials', 'status': 'unnamed', 'candidates': []}");

        assertThat(entry.title()).isEqualTo("Officials: The tunnel opens in May");
        assertThat(entry.authors()).isEmpty();
        assertThat(claim("{'name': '', 'status': 'unnamed', 'candidates': []}"))
                .returns("The tunnel opens in May", Entry::title)
                .returns("The tunnel opens in May\nLate again (Courier)", Entry::text);
    }

    @Test
    void saysWhoFoundWhatOfAClaim() throws JsonProcessingException {
        Entry entry = ReviewLayout.LAYOUT.entry().apply((ObjectNode)
                new ObjectMapper().readTree(ReviewLayout.LAYOUT.sample()));

        assertThat(entry.title())
                .isEqualTo("Mostly false, says Harbour Checks: The new quay cost twice what was planned.");
        assertThat(entry.text())
                .isEqualTo("The new quay cost twice what was planned.\n— Ana Ruiz\nDid the quay cost twice as much?");
        assertThat(entry.authors()).containsExactly("Harbour Checks");
    }

    @Test
    void hasAnIdThatIsAnIri() {
        String id = claim("{'name': 'Ann Lee', 'status': 'resolved'}").id();

        assertThat(id).isEqualTo("urn:claimtrail:claim:a%20b%2F%C3%BC");
        assertThat(URI.create(id)).isNotNull();
    }

    @Test
    void keepsATitleOnOneShortLine() {
        assertThat(titled("two\n  lines\t ")).isEqualTo("two lines");
        assertThat(titled("word ".repeat(50))).hasSize(120).endsWith("word…");
        assertThat(titled("😀".repeat(200))).isEqualTo("😀".repeat(120) + "…");
    }

    private static String titled(String title) {
        return new Entry("urn:x", title, null, Instant.EPOCH, List.of(), "").title();
    }

    private static Entry claim(String speaker) {
        try {
            return ClaimLayout.LAYOUT.entry().apply((ObjectNode)
                    new ObjectMapper().readTree(CLAIM.replace("SPEAKER", speaker.replace('\'', '"'))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(speaker, e);
        }
    }
}
