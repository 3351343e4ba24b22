package io.claimtrail.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.claimtrail.ingest.article.ArticleSubmission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** IPTC's samples of ninjs and NewsML-G2: items of text are accepted, others refused by name. Skipped where there are none. */
class WireSamplesTest {

    private static final Path SAMPLES = Path.of(
                    Objects.requireNonNullElse(System.getenv("CLAIMTRAIL_EVALUATION"), "../../shared/evaluation"))
            .resolve("wire");

    @Test
    void acceptsItemsOfTextAndRefusesOthersByName() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "skipped: there are no samples at " + SAMPLES);
        int accepted = 0;
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().contains("schema_"))
                    .sorted()
                    .toList()) {
                for (ArticleSubmission item : read(file)) {
                    boolean isText = item instanceof ArticleSubmission.Accepted;
                    System.out.println(file.getFileName() + ": "
                            + (isText
                                    ? "%s | %s | %s | %d characters"
                                            .formatted(
                                                    Documents.article(item).title(),
                                                    Documents.article(item).publishedAt(),
                                                    Documents.article(item).language(),
                                                    Documents.article(item)
                                                            .body()
                                                            .length())
                                    : Documents.refusal(item)));
                    accepted += isText ? 1 : 0;
                    if (isText) {
                        assertThat(Documents.article(item).body()).doesNotContain("<p", "</");
                    }
                }
            }
        }
        assertThat(accepted).isGreaterThanOrEqualTo(20);
    }

    private static List<ArticleSubmission> read(Path file) throws IOException {
        String type = file.toString().endsWith(".json") ? "application/json" : "application/xml";
        return switch (Documents.READER.read(new SubmittedDocument(Files.readAllBytes(file), type))) {
            case ReadDocument.One(var submission) -> List.of(submission);
            case ReadDocument.Many(var submissions) -> submissions;
        };
    }
}
