package io.claimtrail.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.crossreference.identity.IdentityKind;
import io.claimtrail.crossreference.identity.IdentityResolution;
import io.claimtrail.crossreference.identity.IdentityResolver;
import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.identity.ResolvedIdentities;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ReportedAttitude;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.pipeline.TrainedExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The articles of a folder in {@code seeds} with the claims that the extractor finds in them. */
final class ExtractedStory {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An extracted claim with its article. */
    record Found(String id, String article, JsonNode json, AttributedStatement statement) {

        Instant publishedAt() {
            return Instant.parse(json.get("publishedAt").asText());
        }
    }

    private final Path folder;
    private final Map<String, List<Found>> byArticle = new TreeMap<>();

    private ExtractedStory(Path folder) {
        this.folder = folder;
    }

    static ExtractedStory of(Path folder) {
        ExtractedStory story = new ExtractedStory(folder);
        Extractor extractor = TrainedExtractor.bundled();
        try (Stream<Path> files = Files.list(folder.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                story.read(extractor, file.getFileName().toString(), JSON.readTree(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return story;
    }

    private void read(Extractor extractor, String article, JsonNode json) {
        Document document =
                new Document(json.get("title").asText(), json.get("body").asText(), "en");
        List<Found> found = new ArrayList<>();
        for (AttributedStatement statement : extractor.extract(document).statements()) {
            if (statement.attitude() == ReportedAttitude.STATEMENT) {
                found.add(new Found(article + "#" + found.size(), article, json, statement));
            }
        }
        byArticle.put(article, found);
    }

    List<JsonNode> expectations() {
        try (Stream<String> lines = Files.lines(folder.resolve("expected.jsonl"))) {
            return lines.map(ExtractedStory::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Found> claims() {
        return byArticle.values().stream().flatMap(List::stream).toList();
    }

    /** The shortest claim of {@code article} that contains the words of {@code content}. */
    Optional<Found> claim(String article, String content) {
        return byArticle.get(article).stream()
                .filter(found -> words(found.statement().content().text()).contains(words(content)))
                .min((one, other) -> Integer.compare(
                        one.statement().content().text().length(),
                        other.statement().content().text().length()));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    List<Mention> mentions() {
        return claims().stream().flatMap(found -> mentions(found).stream()).toList();
    }

    private List<Mention> mentions(Found found) {
        return switch (found.statement().speaker()) {
            case AttributedSpeaker.Resolved speaker -> List.of(mention(found, found.id(), speaker));
            case AttributedSpeaker.Ambiguous speaker -> {
                List<Mention> candidates = new ArrayList<>();
                for (AttributedSpeaker.Resolved candidate : speaker.candidates()) {
                    candidates.add(mention(found, found.id() + "?" + candidates.size(), candidate));
                }
                yield candidates;
            }
            case AttributedSpeaker.Unnamed speaker -> List.of();
        };
    }

    private Mention mention(Found found, String id, AttributedSpeaker.Resolved speaker) {
        Set<String> cooccurringNames = byArticle.get(found.article()).stream()
                .map(other -> other.statement().speaker())
                .filter(AttributedSpeaker.Resolved.class::isInstance)
                .map(other -> ((AttributedSpeaker.Resolved) other).name())
                .filter(name -> !name.equals(speaker.name()))
                .collect(Collectors.toSet());
        return new Mention(
                id,
                found.article(),
                found.json().get("publisher").asText(),
                found.publishedAt(),
                speaker.name(),
                kind(speaker.kind()),
                speaker.role(),
                found.statement().source().text(),
                cooccurringNames);
    }

    private static IdentityKind kind(SourceKind kind) {
        return IdentityKind.valueOf(kind.name());
    }

    ResolvedIdentities speakers() {
        return IdentityResolver.resolve(mentions(), List.of());
    }

    List<Sighting> sightings(ResolvedIdentities speakers) {
        return claims().stream().map(found -> sighting(found, speakers)).toList();
    }

    private Sighting sighting(Found found, ResolvedIdentities speakers) {
        List<String> candidates = mentions(found).stream()
                .flatMap(mention -> identityIds(speakers.resolutions().get(mention.id())).stream())
                .distinct()
                .sorted()
                .toList();
        boolean known = candidates.size() == 1 && found.statement().speaker() instanceof AttributedSpeaker.Resolved;
        return new Sighting(
                found.id(),
                found.article(),
                found.json().get("publisher").asText(),
                found.publishedAt(),
                known ? candidates.getFirst() : null,
                candidates,
                found.statement().source().text(),
                Sighting.parse(
                        found.statement().content().text(),
                        found.statement().cue().text(),
                        found.publishedAt()));
    }

    private static List<String> identityIds(IdentityResolution resolution) {
        return switch (resolution) {
            case IdentityResolution.Resolved(String id, String reason) -> List.of(id);
            case IdentityResolution.Ambiguous(List<String> candidates, String reason) -> candidates;
        };
    }
}
