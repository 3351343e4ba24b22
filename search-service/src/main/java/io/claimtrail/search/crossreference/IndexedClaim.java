package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.identity.IdentityKind;
import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the index holds it, in the words of {@code cross-reference}.
 *
 * @param document with at least {@link #NAMING_FIELDS}, or {@link #SIGHTING_FIELDS} where it is compared with others
 */
public record IndexedClaim(JsonNode document) {

    static final List<String> NAMING_FIELDS = List.of(
            "id",
            "article.id",
            "article.publisher",
            "article.publishedAt",
            "speaker",
            "stated",
            "source.text",
            "alongside",
            "keys.names",
            "keys.topic",
            "keys.copies",
            "statement");

    static final List<String> SIGHTING_FIELDS = Stream.concat(
                    NAMING_FIELDS.stream(), Stream.of("content.text", "cue.text"))
            .toList();

    public String id() {
        return document.path("id").asText();
    }

    String articleId() {
        return document.path("article").path("id").asText();
    }

    /** The speaker as the article gives it: the same whatever other articles say. */
    JsonNode stated() {
        return document.path("stated");
    }

    /** The speaker as all articles together give it. */
    JsonNode speaker() {
        return document.path("speaker");
    }

    /** Who speaks; empty where it isn't certain. */
    Optional<String> speakerId() {
        return Optional.ofNullable(text(speaker().path("id")));
    }

    /** The claim with another speaker. */
    IndexedClaim by(JsonNode speaker) {
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        other.setAll((ObjectNode) document);
        return new IndexedClaim(other.set("speaker", speaker));
    }

    JsonNode statement() {
        return document.path("statement");
    }

    String statementId() {
        return statement().path("id").asText();
    }

    /** The stated speaker where the article tells who it is, else each who may be meant. */
    List<Mention> mentions() {
        return switch (stated().path("status").asText()) {
            case "resolved" -> mention(id(), stated());
            case "ambiguous" -> candidates();
            default -> List.of();
        };
    }

    private List<Mention> candidates() {
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode candidate : stated().path("candidates")) {
            mentions.addAll(mention(id() + "?" + mentions.size(), candidate));
        }
        return mentions;
    }

    private List<Mention> mention(String id, JsonNode speaker) {
        String name = speaker.path("name").asText();
        return name.isBlank()
                ? List.of()
                : List.of(new Mention(
                        id,
                        articleId(),
                        publisher(),
                        publishedAt(),
                        name,
                        IdentityKind.valueOf(stated().path("kind").asText().toUpperCase(Locale.ROOT)),
                        text(speaker.path("role")),
                        source(),
                        texts(document.path("alongside"))));
    }

    /** Keys of all names that stand for the speaker, or for each who may be meant. */
    Set<String> nameKeys() {
        return keys(ClaimKeys.NAMES);
    }

    /** The claim where it stands, by whoever the index says is meant. */
    Sighting sighting(Readings readings) {
        List<String> who = Stream.concat(Stream.of(speaker()), stream(speaker().path("candidates")))
                .map(one -> text(one.path("id")))
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        return new Sighting(
                id(),
                articleId(),
                publisher(),
                publishedAt(),
                who.size() == 1 ? who.getFirst() : null,
                who,
                source(),
                reading(readings));
    }

    ParsedClaim reading(Readings readings) {
        return readings.of(
                document.path("content").path("text").asText(),
                document.path("cue").path("text").asText(),
                publishedAt());
    }

    /** One kind of its {@link ClaimKeys}. */
    Set<String> keys(String kind) {
        return texts(document.path("keys").path(kind));
    }

    Instant publishedAt() {
        return Instant.parse(document.path("article").path("publishedAt").asText());
    }

    private @Nullable String publisher() {
        return text(document.path("article").path("publisher"));
    }

    private String source() {
        return document.path("source").path("text").asText();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    private static Set<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
