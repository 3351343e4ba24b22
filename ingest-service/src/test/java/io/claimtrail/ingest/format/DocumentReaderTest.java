package io.claimtrail.ingest.format;

import static io.claimtrail.ingest.format.Documents.article;
import static io.claimtrail.ingest.format.Documents.document;
import static io.claimtrail.ingest.format.Documents.many;
import static io.claimtrail.ingest.format.Documents.notes;
import static io.claimtrail.ingest.format.Documents.one;
import static io.claimtrail.ingest.format.Documents.refusal;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.ingest.article.ArticleSubmission;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String TEXT = "Café budget\n2026-03-02\n“It’s late,” Mayor Ana Ruiz said.";

    @Test
    void keepsIdAndVersionOfOurOwnJson() {
        Article article = article("application/json", """
                {"id": "a-1", "url": "https://courier.example.org/a", "title": "Title", "body": "One.\\n\\nTwo 🚢.",
                 "language": "en", "publishedAt": "2026-03-02T09:30:00.25Z", "publisher": "Courier",
                 "authors": ["Ana Ruiz", "Jo Lind"], "rights": "CC BY 4.0", "sections": ["Harbour", "Money"]}""");

        assertThat(article.version()).isEqualTo("b7546aa4f816ad124a8f9c89fb673ee7");
    }

    @Test
    void readsTextInAnyEncoding() {
        for (byte[] bytes : List.of(
                TEXT.getBytes(UTF_8),
                ("\uFEFF" + TEXT).getBytes(UTF_8),
                TEXT.getBytes(UTF_16),
                TEXT.getBytes(UTF_16LE),
                TEXT.getBytes(WINDOWS_1252))) {
            Article article = article(one(new SubmittedDocument(bytes, "text/plain")));

            assertThat(article.title()).isEqualTo("Café budget");
            assertThat(article.body()).isEqualTo("“It’s late,” Mayor Ana Ruiz said.");
        }
    }

    @Test
    void honoursADeclaredCharset() {
        SubmittedDocument declared =
                new SubmittedDocument(TEXT.getBytes(WINDOWS_1252), "text/plain; charset=\"ISO-8859-1\"");

        assertThat(article(one(declared)).body()).isEqualTo("“It’s late,” Mayor Ana Ruiz said.");
        assertThat(notes(one(declared))).isEmpty();
    }

    @Test
    void correctsAWrongCharsetAndSaysSo() {
        SubmittedDocument wrong = new SubmittedDocument(TEXT.getBytes(UTF_8), "text/plain; charset=iso-8859-1");

        assertThat(article(one(wrong)).title()).isEqualTo("Café budget");
        assertThat(notes(one(wrong))).containsExactly("charset-wrong");
    }

    @Test
    void stillRefusesTextThatSaysItIsUtf8AndIsNot() {
        SubmittedDocument broken = new SubmittedDocument(TEXT.getBytes(WINDOWS_1252), "text/plain; charset=utf-8");

        assertThat(refusal(one(broken))).isEqualTo("not UTF-8 at byte 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            March 2, 2026 9:30 a.m. ET               | 2026-03-02T14:30:00Z
            Monday, 2 March 2026, 09:30 GMT          | 2026-03-02T09:30:00Z
            Mon, 02 Mar 2026 09:30:00 +0100          | 2026-03-02T08:30:00Z
            Published: Mar. 2nd, 2026 at 4pm EST     | 2026-03-02T21:00:00Z
            Updated 11:05 PM EDT, Sept. 5, 2025      | 2025-09-06T03:05:00Z
            2nd March 2026                           | 2026-03-02T00:00:00Z
            02.03.2026 09:30                         | 2026-03-02T09:30:00Z
            20260302T093000Z                         | 2026-03-02T09:30:00Z
            31/12/2025                               | 2025-12-31T00:00:00Z
            2026/03/02 09:30:15                      | 2026-03-02T09:30:15Z
            March 2, 2026 at noon                    | 2026-03-02T12:00:00Z
            2 March 2026 09.30 BST                   | 2026-03-02T08:30:00Z
            """)
    void readsDatesAsTheyArePrinted(String printed, Instant expected) {
        assertThat(article("text/plain", "Title\n" + printed + "\nThe quay is late.")
                        .publishedAt())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3/4/2026
            The quay opened on March 2, 2026
            March 2
            2026-13-40
            14:30 PM March 2, 2026
            """)
    void takesNothingElseForADate(String line) {
        assertThat(refusal(one(document("text/plain", "Title\n" + line + "\nThe quay is late."))))
                .startsWith("/publishedAt");
    }

    @Test
    void readsABylineBeforeThePrintedDate() {
        Article article = article("text/plain", "Title\nBy Jo Lindqvist\nMarch 2, 2026\nThe quay is late.");

        assertThat(article.authors()).containsExactly("Jo Lindqvist");
        assertThat(article.body()).isEqualTo("The quay is late.");
    }

    @Test
    void repairsDirtAndSaysSo() {
        ArticleSubmission submission = one(document("application/json", """
                {"title": "Caf\\u00c3\\u00a9 &amp; quay", "publishedAt": "2026-03-02",
                 "body": "<p>\\u00e2\\u20ac\\u0153We are late,\\u00e2\\u20ac\\u009d she said.</p><p>Read more: Harbour budget</p><p>``Never'' he said.</p>"}
                """));

        assertThat(article(submission).title()).isEqualTo("Café & quay");
        assertThat(article(submission).body()).isEqualTo("“We are late,” she said.\n\n“Never” he said.");
        assertThat(notes(submission)).containsExactly("mojibake", "html", "quotation-marks", "furniture");
    }

    @Test
    void takesTextAsItIsIfAsked() {
        String dirty = "{\"title\": \"T\", \"publishedAt\": \"2026-03-02\", \"body\": \"<p>``Late''</p>\"}";
        SubmittedDocument raw = document("application/json", dirty).withOptions(new ReadingOptions(true, false));

        assertThat(article(one(raw)).body()).isEqualTo("<p>``Late''</p>");
        assertThat(notes(one(raw))).isEmpty();
    }

    @Test
    void joinsHardWrappedLines() {
        ArticleSubmission submission = one(document("text/plain", """
                Quay late
                2026-03-02
                The new quay will not be finished before the end of the summer, the
                port authority of Northfield said on Monday, after divers had found a
                crack in one of the twelve pillars that carry the western half of the
                structure.

                ``We will repair the pillar first,'' harbour master Ivo Brandt told a
                news conference that was attended by the mayor and by two members of
                the council.
                """));

        assertThat(article(submission).body().lines().filter(line -> !line.isBlank()))
                .hasSize(2);
        assertThat(article(submission).body()).contains("said on Monday, after divers had found a crack");
        assertThat(notes(submission)).containsExactly("hard-wraps", "quotation-marks");
    }

    @Test
    void leavesVersesAndTranscriptsAsTheyAre() {
        String transcript =
                "ANA RUIZ: We are late.\nIVO BRANDT: Yes.\nANA RUIZ: How late, in weeks, would you say, Ivo?\nIVO BRANDT: Two.\nANA RUIZ: Good.";

        assertThat(article("text/plain", "T\n2026-03-02\n" + transcript).body()).isEqualTo(transcript);
    }

    @Test
    void neverRemovesALineInWhichSomebodySpeaks() {
        String body = "“Read more,” she said.\nRelated: “It is late,” Ruiz said.\nShare this, he told them.";

        assertThat(article("text/plain", "T\n2026-03-02\n" + body).body()).isEqualTo(body);
    }

    @Test
    void readsTheJsonOfOtherTools() {
        assertThat(article("application/json", """
                {"title": "Quay late", "text": "It is late.", "publish_date": "2026-03-02 09:30:00", "authors": ["Ana"],
                 "source_url": "https://courier.example.org", "url": "https://courier.example.org/a", "top_image": ""}""").url()).isEqualTo("https://courier.example.org/a");
        assertThat(article("application/json", """
                {"title": "Quay late", "maintext": "It is late.", "date_publish": "2026-03-02 09:30:00", "language": "en",
                 "source_domain": "courier.example.org", "url": "https://courier.example.org/a", "filename": "x"}""").publisher()).isEqualTo("courier.example.org");
        assertThat(article("application/json", """
                {"title": "Quay late", "text": "It is late.", "date": "2026-03-02", "author": "Ana; Ivo", "sitename": "Courier",
                 "source": "https://courier.example.org/a", "fingerprint": "00", "raw_text": "It is late."}""").authors()).containsExactly("Ana", "Ivo");
        assertThat(article("application/json", """
                {"id": "world/2026/quay", "webTitle": "Quay late", "webPublicationDate": "2026-03-02T09:30:00Z",
                 "webUrl": "https://guardian.example.org/a", "sectionName": "World",
                 "fields": {"body": "<p>It is late.</p>", "byline": "Ana Ruiz"}}""").sections()).containsExactly("World");
    }

    @Test
    void readsPostsOfWordPressOneByOne() {
        List<ArticleSubmission> posts = many(document("application/json", """
                [{"id": 1, "date_gmt": "2026-03-02T09:30:00", "link": "https://courier.example.org/a",
                  "title": {"rendered": "Quay&#8217;s late"}, "content": {"rendered": "<p>It is late.</p>\\n"}},
                 {"id": 2, "date_gmt": "2026-03-02T09:30:00", "link": "https://courier.example.org/b",
                  "title": {"rendered": "Empty"}, "content": {"rendered": ""}}]"""));

        assertThat(article(posts.getFirst()).title()).isEqualTo("Quay’s late");
        assertThat(refusal(posts.getLast())).startsWith("/body");
    }

    @Test
    void refusesUnknownFieldsUnlessLenient() {
        SubmittedDocument unknown = document(
                "application/json",
                "{\"title\":\"T\",\"body\":\"B.\",\"publishedAt\":\"2026-03-02\",\"colour\":\"red\"}");

        assertThat(refusal(one(unknown))).startsWith("/colour: is not a field");
        ArticleSubmission lenient = one(unknown.withOptions(new ReadingOptions(false, true)));
        assertThat(article(lenient).title()).isEqualTo("T");
        assertThat(notes(lenient)).containsExactly("ignored");
    }

    @Test
    void readsATableRowByRow() {
        List<ArticleSubmission> rows = many(document("text/csv", """
                \uFEFFTitle,Body,Published at,Authors
                Quay late,"It is late.

                She said ""soon"".",2 March 2026,Ana Ruiz; Ivo Brandt
                No date,It is late.,,
                """));

        assertThat(article(rows.getFirst()).body()).isEqualTo("It is late.\n\nShe said \"soon\".");
        assertThat(article(rows.getFirst()).authors()).containsExactly("Ana Ruiz", "Ivo Brandt");
        assertThat(refusal(rows.getLast())).startsWith("/publishedAt");
    }

    @Test
    void refusesATableWithColumnsThatAreNotKnown() {
        String table = "title,body,publishedAt,colour\nQuay late,It is late.,2026-03-02,red\n";

        assertThat(refusal(many(document("text/csv", table)).getFirst())).contains("colour");
        assertThat(many(document("text/csv", table).withOptions(new ReadingOptions(false, true))))
                .singleElement()
                .satisfies(row -> assertThat(article(row).title()).isEqualTo("Quay late"));
    }

    @Test
    void endsATableThatBreaksOff() {
        List<ArticleSubmission> rows =
                many(document("text/csv", "title,body,publishedAt\nA,It is late.,2026-03-02\nB,\"It is"));

        assertThat(rows).hasSize(2);
        assertThat(refusal(rows.getLast())).contains("can't be read further");
    }

    @Test
    void usesWhatIsKnownBesideTheDocument() {
        SubmittedDocument page = document(
                        "text/html", "<title>Quay late</title><p>" + "The quay is late, they said. ".repeat(9))
                .withGiven(new KnownFields("https://courier.example.org/a", null, "en", null, null))
                .withFallback(new KnownFields(null, null, null, "2026-03-02", "Courier"));

        assertThat(article(one(page)))
                .extracting(Article::url, Article::language, Article::publisher)
                .containsExactly("https://courier.example.org/a", "en", "Courier");
    }

    @Test
    void recognizesADocumentByItsContent() {
        String feed = "<rss version='2.0'><channel><item><title>T</title><description>It is late.</description>"
                + "<link>https://courier.example.org/a</link></item></channel></rss>";

        assertThat(many(document("text/plain", feed))).hasSize(1);
        assertThat(many(document("text/html; charset=utf-8", feed))).hasSize(1);
        assertThat(many(document("application/octet-stream", "<?xml version='1.0'?><!-- x -->\n" + feed)))
                .hasSize(1);
        assertThat(refusal(one(document("application/xml", "<recipe/>")))).contains("root element recipe");
    }
}
