package io.claimtrail.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.ingest.article.ArticleDraft;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    private static final String PARAGRAPHS = """
            <p>The ferry to Northfield runs again after two weeks, the port authority said on Tuesday.</p>
            <p>“The new engine has passed all tests,” harbour master Ivo Brandt told the Courier.</p>
            <p>Passengers had to take a bus around the bay, which took three hours instead of forty minutes.</p>""";

    @Test
    void leavesTheFurnitureOfThePageOut() {
        ArticleDraft draft = PageReader.readPage("""
                <html><head><title>Ferry resumes | Courier</title></head><body>
                <header><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
                <div class="cookie-banner"><p>We use cookies, “because we must,” our lawyer said on Monday.</p></div>
                <article><h1>Ferry resumes</h1><div class="byline">By Jo Lindqvist</div>
                <figure><img src="f.jpg"><figcaption>“It floats,” said a sailor at the quay in 2019.</figcaption></figure>
                %s
                <div class="related"><h3>Related</h3><p><a href="/b">“We will pay,” mayor says of harbour budget</a></p></div>
                <p>Read more: “We will pay,” mayor says</p>
                <p><em>Jo Lindqvist is a reporter at the Courier. Follow her on Twitter @jo.</em></p>
                </article>
                <section id="comments"><p>I told you so, said nobody in this town, ever.</p></section>
                <footer><p>© 2026 Courier. All rights reserved.</p></footer></body></html>""".formatted(PARAGRAPHS), null);

        assertThat(draft.body()).startsWith("The ferry to Northfield").endsWith("instead of forty minutes.");
        assertThat(draft.body().split("\n\n")).hasSize(3);
        assertThat(draft.title()).isEqualTo("Ferry resumes");
    }

    @Test
    void readsMetadataFromLinkedDataFirst() {
        ArticleDraft draft =
                PageReader.readPage("""
                <html lang="en-GB"><head><title>x</title>
                <meta property="og:title" content="Ferry &amp; quay"><meta property="og:site_name" content="Courier">
                <meta property="article:published_time" content="2026-03-04">
                <link rel="canonical" href="/2026/ferry">
                <script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["ReportageNewsArticle"],
                  "headline": "Ferry &amp; quay\treopen", "datePublished": "2026-03-03T07:00:00+01:00",
                  "author": [{"name": "By Jo Lindqvist and Ana Ruiz"}], "articleSection": "Harbour",}]}</script></head>
                <body>%s</body></html>""".formatted(PARAGRAPHS), "https://courier.example.org/x?utm_source=a");

        assertThat(draft.title()).isEqualTo("Ferry & quay\treopen");
        assertThat(draft.publishedAt()).isEqualTo("2026-03-03T07:00:00+01:00");
        assertThat(draft.authors()).containsExactly("Jo Lindqvist", "Ana Ruiz");
        assertThat(draft.language()).isEqualTo("en-GB");
        assertThat(draft.url()).isEqualTo("https://courier.example.org/2026/ferry");
        assertThat(draft.publisher()).isEqualTo("Courier");
        assertThat(draft.sections()).containsExactly("Harbour");
    }

    @Test
    void doesNotTakeTheStartPageForTheAddressOfAnArticle() {
        ArticleDraft draft = PageReader.readPage(
                "<link rel=canonical href='https://courier.example.org/'>" + PARAGRAPHS,
                "https://courier.example.org/a");

        assertThat(draft.url()).isEqualTo("https://courier.example.org/a");
    }

    @Test
    void takesTheDateFromTheAddressIfThePageHasNone() {
        ArticleDraft draft = PageReader.readPage(PARAGRAPHS, "https://courier.example.org/2026/03/02/ferry");

        assertThat(draft.publishedAt()).isEqualTo("2026-03-02");
        assertThat(draft.notes()).extracting("kind").containsExactly("date-from-address");
    }

    @Test
    void readsPagesOfAnyShapeWithinLimits() {
        String deep = "<div>".repeat(50_000) + PARAGRAPHS;
        assertThat(PageReader.refusal(deep)).isEmpty();
        PageReader.readPage(deep, null);
        PageReader.readPage("", null);
        PageReader.readPage("<html><body><table><tr><td>", null);

        assertThat(PageReader.refusal("<a>".repeat(200_001))).isPresent();
    }
}
