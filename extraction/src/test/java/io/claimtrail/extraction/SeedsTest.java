package io.claimtrail.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.extraction.pipeline.TrainedExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the extractor to {@code seeds/expected.jsonl}. */
class SeedsTest {

    private static final Path SEEDS = Path.of("../seeds");
    private static final String NOISY = "000_4d163f2be14d0a13.txt";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Extractor extractor = TrainedExtractor.bundled();

    static List<JsonNode> expectations() {
        try (Stream<String> lines = Files.lines(SEEDS.resolve("expected.jsonl"))) {
            return lines.map(SeedsTest::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void findsWhoSaidWhat(JsonNode expected) throws IOException {
        List<AttributedStatement> statements = statements(expected.get("seed").asText());

        // Whether "that" and the marks around belong to the content is a matter of taste; who says it is not.
        AttributedStatement found = statements.stream()
                .filter(statement -> words(statement.content().text())
                        .contains(words(expected.get("content").asText())))
                .min(Comparator.comparingInt(
                        statement -> statement.content().text().length()))
                .orElseThrow(() -> new AssertionError("not found among " + statements));
        assertThat(describe(found.speaker())).isEqualTo(describe(expected));
    }

    @Test
    void findsNothingInACaption() throws IOException {
        List<AttributedStatement> statements = statements(NOISY);

        assertThat(statements)
                .isNotEmpty()
                .noneMatch(statement ->
                        statement.content().spans().getFirst().prefix().contains("Aerial photo")
                                || statement.content().text().contains("resettlement community"));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String describe(AttributedSpeaker speaker) {
        return switch (speaker) {
            case AttributedSpeaker.Resolved(String name, var kind, String role) ->
                "resolved " + name + " " + lower(kind) + " " + (role == null ? "" : role);
            case AttributedSpeaker.Ambiguous ambiguous -> "ambiguous null " + lower(ambiguous.kind()) + " ";
            case AttributedSpeaker.Unnamed(String words, var kind, String role) ->
                "unnamed " + words + " " + lower(kind) + " ";
        };
    }

    private static String describe(JsonNode expected) {
        return expected.get("status").asText() + " " + expected.get("speaker").asText() + " "
                + expected.get("kind").asText() + " " + expected.path("role").asText();
    }

    private static String lower(SourceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private List<AttributedStatement> statements(String seed) throws IOException {
        String content = Files.readString(SEEDS.resolve("articles").resolve(seed));
        return extractor.extract(document(seed, content)).statements().stream()
                .filter(statement -> statement.attitude() == ReportedAttitude.STATEMENT)
                .toList();
    }

    private static Document document(String seed, String content) {
        if (seed.endsWith(".json")) {
            JsonNode article = parse(content);
            return new Document(
                    article.get("title").asText(), article.get("body").asText(), "en");
        }
        List<String> lines = content.lines().toList();
        String body = String.join("\n", lines.subList(2, lines.size()));
        return new Document(lines.getFirst(), body.strip(), null);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
