package io.claimtrail.evaluation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text in which people marked all entities. */
public record MarkedEntities(String text, List<Mention> mentions) {

    public MarkedEntities {
        requireNonNull(text, "text");
        mentions = List.copyOf(mentions);
    }

    /**
     * One mention.
     *
     * @param entity number of the entity, the same for all its mentions
     * @param type "person", "organization", "place" and others
     * @param start first UTF-16 unit
     * @param end UTF-16 unit after the last
     */
    public record Mention(int entity, String type, int start, int end) {}

    /**
     * Reads the texts of some genres from a file with one text on each line. Positions in the file count code points.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<MarkedEntities> read(Path file, Set<String> genres) {
        ObjectMapper json = new ObjectMapper();
        List<MarkedEntities> texts = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode node = json.readTree(line);
                if (genres.contains(node.path("genre").asText())) {
                    texts.add(text(node));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
        return texts;
    }

    private static MarkedEntities text(JsonNode node) {
        String text = node.path("text").asText();
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode mention : node.path("mentions")) {
            mentions.add(new Mention(
                    mention.path("entity").asInt(),
                    mention.path("type").asText(),
                    text.offsetByCodePoints(0, mention.path("start").asInt()),
                    text.offsetByCodePoints(0, mention.path("end").asInt())));
        }
        return new MarkedEntities(text, mentions);
    }
}
