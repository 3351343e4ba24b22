package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.evidence.Meaning;
import io.claimtrail.crossreference.identity.IdentityKind;
import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.search.document.ClaimFields;
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
 * A claim's document in the index, read in the terms of {@code cross-reference}.
 *
 * @param document with at least {@link #NAMING_FIELDS}, and with {@link #SIGHTING_FIELDS} for {@link #sighting}
 */
public record IndexedClaim(JsonNode document) {

    /** Fields that resolving the speaker needs. */
    static final List<String> NAMING_FIELDS = List.of(
            ClaimFields.ID,
            ClaimFields.ARTICLE_ID,
            ClaimFields.ARTICLE_PUBLISHER,
            ClaimFields.PUBLISHED_AT,
            ClaimFields.SPEAKER,
            ClaimFields.STATED,
            ClaimFields.SOURCE_TEXT,
            ClaimFields.ALONGSIDE,
            ClaimFields.KEYS_NAMES,
            ClaimFields.KEYS_TOPIC,
            ClaimFields.KEYS_COPIES,
            ClaimFields.KEYS_WORDS,
            ClaimFields.STATEMENT);

    /** Fields that comparing the content needs. */
    static final List<String> SIGHTING_FIELDS = Stream.concat(
                    NAMING_FIELDS.stream(), Stream.of(ClaimFields.CONTENT_TEXT, ClaimFields.CUE_TEXT))
            .toList();

    public String id() {
        return document.path("id").asText();
    }

    String articleId() {
        return ClaimFields.value(document, ClaimFields.ARTICLE_ID).asText();
    }

    /** The speaker as the claim's own article names it, independent of other articles. */
    JsonNode stated() {
        return document.path("stated");
    }

    /** The speaker as resolved from all articles. */
    JsonNode speaker() {
        return document.path("speaker");
    }

    /** Id of the resolved speaker; empty without one. */
    public Optional<String> speakerId() {
        return Optional.ofNullable(text(speaker().path("id")));
    }

    /** A copy with another resolved speaker. */
    IndexedClaim withSpeaker(JsonNode speaker) {
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        other.setAll((ObjectNode) document);
        return new IndexedClaim(other.set("speaker", speaker));
    }

    JsonNode statement() {
        return document.path("statement");
    }

    public String statementId() {
        return statement().path("id").asText();
    }

    /** The stated speaker, or each candidate where the article leaves it ambiguous. */
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
                        texts(document.path("alongside")),
                        meaning().encoded()));
    }

    /** Keys of the names of the speaker, or of each candidate. */
    Set<String> nameKeys() {
        return keys(ClaimKeys.NAMES);
    }

    /** The claim as one appearance of a statement, with the resolved speaker or its candidates. */
    public Sighting sighting(ParsedClaimCache cache) {
        List<String> speakers = Stream.concat(
                        Stream.of(speaker()), stream(speaker().path("candidates")))
                .map(one -> text(one.path("id")))
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        return new Sighting(
                id(),
                articleId(),
                publisher(),
                publishedAt(),
                speakers.size() == 1 ? speakers.getFirst() : null,
                speakers,
                source(),
                parse(cache));
    }

    ParsedClaim parse(ParsedClaimCache cache) {
        return cache.get(
                ClaimFields.value(document, ClaimFields.CONTENT_TEXT).asText(),
                ClaimFields.value(document, ClaimFields.CUE_TEXT).asText(),
                publishedAt());
    }

    /** Keys of one kind of {@link ClaimKeys}. */
    Set<String> keys(String kind) {
        return texts(document.path("keys").path(kind));
    }

    /** Stems of what the claim is about. */
    public Set<String> topic() {
        return keys(ClaimKeys.TOPIC);
    }

    /** What the claim says. */
    public Meaning meaning() {
        return Meaning.ofWords(keys(ClaimKeys.WORDS));
    }

    Instant publishedAt() {
        return Instant.parse(
                ClaimFields.value(document, ClaimFields.PUBLISHED_AT).asText());
    }

    private @Nullable String publisher() {
        return text(ClaimFields.value(document, ClaimFields.ARTICLE_PUBLISHER));
    }

    private String source() {
        return ClaimFields.value(document, ClaimFields.SOURCE_TEXT).asText();
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
