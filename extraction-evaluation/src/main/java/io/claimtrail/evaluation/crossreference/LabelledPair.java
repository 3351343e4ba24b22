package io.claimtrail.evaluation.crossreference;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.crossreference.statement.Sighting;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Two statements and how they relate, from {@code pairs.jsonl}.
 *
 * @param letter the first of the id: who wrote the pair
 * @param what the part that changed: number, date, negation or other; empty if nothing did
 * @param dev whether the pair is for measuring, not for learning
 */
public record LabelledPair(
        String id, String letter, Relation relation, String what, boolean dev, Sighting earlier, Sighting later) {

    /** How two statements relate. */
    public enum Relation {
        SAME,
        CHANGED,
        NEITHER
    }

    public LabelledPair {
        requireNonNull(id, "id");
        requireNonNull(letter, "letter");
        requireNonNull(relation, "relation");
        requireNonNull(what, "what");
        requireNonNull(earlier, "earlier");
        requireNonNull(later, "later");
    }

    /** Reads all pairs. Fails if the file can't be read. */
    public static List<LabelledPair> read(Path file) {
        return JsonLines.read(file).stream().map(LabelledPair::of).toList();
    }

    private static LabelledPair of(JsonNode json) {
        String id = json.path("id").asText();
        Sighting a = sighting(id + "a", json.path("a"));
        Sighting b = sighting(id + "b", json.path("b"));
        boolean inOrder = Sighting.EARLIEST_FIRST.compare(a, b) <= 0;
        String what = json.path("what").asText("");
        return new LabelledPair(
                id,
                id.substring(0, 1),
                switch (json.path("relation").asText()) {
                    case "same" -> Relation.SAME;
                    case "changed" -> Relation.CHANGED;
                    default -> Relation.NEITHER;
                },
                what.equals("commitment") || what.equals("fact") ? "other" : what,
                json.path("split").asText().equals("dev"),
                inOrder ? a : b,
                inOrder ? b : a);
    }

    private static Sighting sighting(String id, JsonNode json) {
        String content = json.path("content").asText();
        String speaker = json.path("speaker").asText();
        Instant published = LocalDate.parse(json.path("date").asText().substring(0, 10))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return new Sighting(
                id,
                id,
                null,
                published,
                speaker.toLowerCase(Locale.ROOT),
                List.of(speaker.toLowerCase(Locale.ROOT)),
                speaker,
                Sighting.parse(content, cue(json.path("sentence").asText(), content), published));
    }

    /** The words beside the content that may be its cue: those in lower case. */
    private static String cue(String sentence, String content) {
        StringBuilder cue = new StringBuilder();
        for (String word : sentence.replace(content, " ").split("[^\\p{L}']+", -1)) {
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                cue.append(word).append(' ');
            }
        }
        return cue.toString();
    }
}
