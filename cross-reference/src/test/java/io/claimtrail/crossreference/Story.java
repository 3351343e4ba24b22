package io.claimtrail.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.crossreference.identity.CuratedSpeaker;
import io.claimtrail.crossreference.identity.Kind;
import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.identity.Resolution;
import io.claimtrail.crossreference.identity.SpeakerResolver;
import io.claimtrail.crossreference.identity.Speakers;
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

/** The articles of a folder in {@code seeds}, with the claims that the extractor finds in them. */
final class Story {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A claim as found. */
    record Found(String id, String article, JsonNode json, AttributedStatement statement) {

        Instant publishedAt() {
            return Instant.parse(json.get("publishedAt").asText());
        }
    }

    private final Path folder;
    private final Map<String, List<Found>> byArticle = new TreeMap<>();

    private Story(Path folder) {
        this.folder = folder;
    }

    static Story of(Path folder) {
        Story story = new Story(folder);
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
            return lines.map(Story::parse).toList();
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

    /** The shortest claim of {@code article} that holds the words of {@code content}. */
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
        Set<String> alongside = byArticle.get(found.article()).stream()
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
                alongside);
    }

    private static Kind kind(SourceKind kind) {
        return Kind.valueOf(kind.name());
    }

    Speakers speakers() {
        return SpeakerResolver.resolve(mentions(), List.<CuratedSpeaker>of());
    }

    List<Sighting> sightings(Speakers speakers) {
        return claims().stream().map(found -> sighting(found, speakers)).toList();
    }

    private Sighting sighting(Found found, Speakers speakers) {
        List<String> who = mentions(found).stream()
                .flatMap(mention -> who(speakers.resolutions().get(mention.id())).stream())
                .distinct()
                .sorted()
                .toList();
        boolean known = who.size() == 1 && found.statement().speaker() instanceof AttributedSpeaker.Resolved;
        return new Sighting(
                found.id(),
                found.article(),
                found.json().get("publisher").asText(),
                found.publishedAt(),
                known ? who.getFirst() : null,
                who,
                found.statement().source().text(),
                Sighting.read(
                        found.statement().content().text(),
                        found.statement().cue().text(),
                        found.publishedAt()));
    }

    private static List<String> who(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Resolved(String id, String reason) -> List.of(id);
            case Resolution.Ambiguous(List<String> candidates, String reason) -> candidates;
        };
    }
}
