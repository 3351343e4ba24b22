package io.claimtrail.ingest.format;

import static io.claimtrail.ingest.format.Documents.article;
import static io.claimtrail.ingest.format.Documents.document;
import static io.claimtrail.ingest.format.Documents.many;
import static io.claimtrail.ingest.format.Documents.one;
import static io.claimtrail.ingest.format.Documents.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.ingest.article.ArticleSubmission;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Feeds of all dialects, with the errors of real ones. The file {@code expected.txt} has a line for each entry: file, title, address,
 * time, kinds of notes and text, where ¶ is the end of a paragraph; or file and the beginning of a refusal after an exclamation mark.
 */
class FeedsTest {

    @TestFactory
    Stream<DynamicTest> readsEachFeedAsAReaderWould() throws IOException {
        Map<String, List<List<String>>> expected = new String(resource("expected.txt"), UTF_8)
                .lines()
                .map(line -> List.of(line.split(" \\| ", -1)))
                .collect(groupingBy(List::getFirst, LinkedHashMap::new, java.util.stream.Collectors.toList()));

        assertThat(expected).hasSizeGreaterThanOrEqualTo(40);
        return expected.entrySet().stream()
                .map(feed -> DynamicTest.dynamicTest(feed.getKey(), () -> check(feed.getKey(), feed.getValue())));
    }

    private static void check(String file, List<List<String>> expected) throws IOException {
        String type = file.endsWith(".json") ? "application/feed+json" : "application/rss+xml";

        List<ArticleSubmission> entries = many(new SubmittedDocument(resource(file), type));

        assertThat(entries).hasSameSizeAs(expected);
        for (int i = 0; i < entries.size(); i++) {
            List<String> fields = expected.get(i);
            if (fields.get(1).startsWith("!")) {
                assertThat(refusal(entries.get(i))).contains(fields.get(1).substring(1));
            } else {
                Article article = article(entries.get(i));
                assertThat(List.of(
                                article.title(),
                                article.url() == null ? "-" : article.url(),
                                article.publishedAt().toString(),
                                String.join(" ", Documents.notes(entries.get(i))),
                                article.body().replace("\n\n", "¶")))
                        .isEqualTo(fields.subList(1, fields.size()));
            }
        }
    }

    @Test
    void acceptsAFeedWithoutEntries() throws IOException {
        assertThat(many(new SubmittedDocument(resource("empty.xml"), "application/rss+xml")))
                .isEmpty();
    }

    @Test
    void readsABigFeed() {
        String item = "<item><title>Story %d</title><link>https://courier.example.org/%d</link><description>"
                + "The quay is late, they said. ".repeat(60) + "</description></item>";
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>C</title>");
        for (int i = 0; feed.length() < 5 << 20; i++) {
            feed.append(item.formatted(i, i));
        }

        List<ArticleSubmission> entries = many(document("text/xml", feed + "</channel></rss>"));

        assertThat(entries).hasSizeGreaterThan(2_500);
        assertThat(article(entries.getLast()).title()).isEqualTo("Story " + (entries.size() - 1));
    }

    @Test
    void refusesBombs() {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>"
                + "<rss version=\"2.0\"><channel><item><title>&lol2;</title></item></channel></rss>";

        assertThat(refusal(one(document("application/rss+xml", laughs)))).contains("declares entities");
        assertThat(refusal(one(document("application/rss+xml", "<rss>" + "<a>".repeat(5000)))))
                .contains("levels deep");
        assertThat(refusal(one(document(
                        "application/rss+xml", "<rss><channel>" + "<item/>".repeat(30_000) + "</channel></rss>"))))
                .contains("at most 20000");
    }

    @Test
    void keepsIdsOfEntriesWithoutAddress() throws IOException {
        String first = article(many(new SubmittedDocument(resource("guid-only.xml"), "text/xml"))
                        .getFirst())
                .id();
        String again = article(many(new SubmittedDocument(resource("guid-only.xml"), "text/xml"))
                        .getFirst())
                .id();
        String other = article(many(new SubmittedDocument(resource("no-guid-no-link.xml"), "text/xml"))
                        .getFirst())
                .id();

        assertThat(first).isEqualTo(again).isNotEqualTo(other);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(FeedsTest.class.getResourceAsStream("/feeds/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
