package io.claimtrail.search.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.search.api.claim.ClaimAnswer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CitationTest {

    private static final Instant PUBLISHED = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void namesSpeakerArticleAndDay() {
        Citation citation = Citation.of(claim("https://news.example/a1#top", "a well-known fact"));

        assertThat(citation.text())
                .isEqualTo("“Ruiz said: a well-known fact.” (Ana Ruiz, Mayor; “New quay”, Courier, 2 Mar 2026)"
                        + " https://news.example/a1#:~:text=a%20well%2Dknown%20fact");
    }

    @Test
    void findsALongPassageByItsEnds() {
        Citation citation = Citation.of(
                claim("https://news.example/a1", "one two three four five six seven eight nine ten eleven"));

        assertThat(citation.passage())
                .endsWith("#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven");
    }

    @Test
    void escapesWhatItQuotes() {
        Citation citation = Citation.of(claim("https://news.example/?a=\"&b", "<b>it & \"that\"</b>"));

        assertThat(citation.html())
                .contains("&lt;b&gt;it &amp; &quot;that&quot;&lt;/b&gt;")
                .doesNotContain("<b>")
                .doesNotContain("a=\"&b");
    }

    @Test
    void followsNoAddressButThoseOfTheWeb() {
        assertThat(Citation.of(claim("javascript:alert(1)", "it")).passage()).isEmpty();
        assertThat(Citation.of(claim("javascript:alert(1)", "it")).html()).doesNotContain("javascript");
    }

    private static ClaimAnswer claim(String url, String content) {
        return Claims.in("Ruiz said: " + content + ".", "Ruiz", "said", content, url, PUBLISHED);
    }
}
