package io.claimtrail.evaluation.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.crossreference.evidence.Meaning;
import io.claimtrail.crossreference.identity.IdentityKind;
import io.claimtrail.crossreference.identity.IdentityResolution;
import io.claimtrail.crossreference.identity.IdentityResolver;
import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.identity.ResolvedIdentities;
import io.claimtrail.crossreference.statement.Sighting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles with their labelled statements and expected cross-references, from a folder of {@code stories}. */
public final class Story {

    private static final Set<String> STATEMENT_KINDS =
            Set.of("same_statement", "not_same_statement", "changed", "not_changed");

    /** Of so many pairs of people of different stories one is taken as namesakes. */
    private static final int MADE_NAMESAKES = 97;

    /** The same for pairs of people of one story. */
    private static final int MADE_IN_ONE_STORY = 13;

    private final Map<String, JsonNode> articles = new LinkedHashMap<>();
    private final List<Labelled> statements = new ArrayList<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final List<JsonNode> expectations;
    private final List<JsonNode> reviews;

    /**
     * A labelled statement.
     *
     * @param json its label
     */
    public record Labelled(
            String id, String article, JsonNode json, String content, String cue, String source, Instant published) {

        String speaker() {
            return json.path("speaker").asText();
        }

        boolean isResolved() {
            return json.path("status").asText().equals("resolved");
        }
    }

    private Story(Path folder) {
        for (JsonNode article : JsonLines.read(folder.resolve("articles.jsonl"))) {
            articles.put(article.path("id").asText(), article);
        }
        for (JsonNode labels : JsonLines.read(folder.resolve("statements.jsonl"))) {
            add(labels);
        }
        expectations = JsonLines.read(folder.resolve("expectations.jsonl"));
        reviews = JsonLines.read(folder.resolve("reviews.jsonl"));
    }

    /** Reads the articles, statements, expectations and reviews of {@code folder}. Fails if one of them can't be read. */
    public static Story read(Path folder) {
        return new Story(folder);
    }

    private void add(JsonNode labels) {
        String article = labels.path("id").asText();
        JsonNode json = articles.get(article);
        if (json == null) {
            throw new IllegalStateException("labels without an article: " + article);
        }
        String body = json.path("body").asText();
        for (JsonNode statement : labels.path("attributions")) {
            if (statement.path("status").asText().equals("resolved")) {
                names.computeIfAbsent(article, a -> new TreeSet<>())
                        .add(statement.path("speaker").asText());
            }
            statements.add(new Labelled(
                    article + "#" + statement.path("id").asText(),
                    article,
                    statement,
                    text(body, statement.path("content")),
                    text(body, statement.path("cue")),
                    text(body, statement.path("source")),
                    Instant.parse(json.path("publishedAt").asText())));
        }
    }

    /** The text of spans, which count code points. */
    private static String text(String body, JsonNode spans) {
        List<String> parts = new ArrayList<>();
        for (JsonNode span : spans) {
            parts.add(body.substring(
                    body.offsetByCodePoints(0, span.get(0).asInt()),
                    body.offsetByCodePoints(0, span.get(1).asInt())));
        }
        return String.join(" ", parts);
    }

    /** All statements that have a content. */
    public List<Labelled> statements() {
        return statements.stream()
                .filter(statement -> !statement.content().isBlank())
                .toList();
    }

    /**
     * Two statements of one speaker in different articles.
     *
     * @param labelled whether an expectation tells the relation; if not, it is that of most pairs, neither
     */
    public record Pair(
            Sighting earlier, Sighting later, LabelledPair.Relation relation, String what, boolean labelled) {}

    /**
     * All pairs of statements in different articles of a story whose labelled speakers have one surname, and the expected ones.
     * No model resolves the speakers, so that what is learned depends on the labels alone.
     */
    public List<Pair> pairs() {
        Map<String, JsonNode> labels = new LinkedHashMap<>();
        for (JsonNode expectation : expectations) {
            String kind = expectation.path("kind").asText();
            if (STATEMENT_KINDS.contains(kind)) {
                Optional<Labelled> a = find(expectation.path("a"));
                Optional<Labelled> b = find(expectation.path("b"));
                if (a.isPresent() && b.isPresent()) {
                    labels.put(a.get().id() + " " + b.get().id(), expectation);
                    labels.put(b.get().id() + " " + a.get().id(), expectation);
                }
            }
        }
        Map<String, Labelled> byId =
                statements().stream().collect(Collectors.toMap(Labelled::id, statement -> statement));
        List<Sighting> all = List.copyOf(sightings(speakers()).values());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                JsonNode label =
                        labels.get(all.get(i).claimId() + " " + all.get(j).claimId());
                boolean oneSpeaker = isOneSpeaker(
                        byId.get(all.get(i).claimId()), byId.get(all.get(j).claimId()));
                if (!all.get(i).articleId().equals(all.get(j).articleId()) && (oneSpeaker || isRelated(label))) {
                    pairs.add(pair(all.get(i), all.get(j), label));
                }
            }
        }
        return pairs;
    }

    private static boolean isOneSpeaker(@Nullable Labelled one, @Nullable Labelled other) {
        return one != null
                && other != null
                && one.isResolved()
                && other.isResolved()
                && story(one.article()).equals(story(other.article()))
                && FoldedWords.last(one.speaker()).equals(FoldedWords.last(other.speaker()));
    }

    /**
     * The mentions of two people, or of one person twice, in two articles.
     *
     * @param same whether it is one person
     * @param made whether the two have different names in truth, and are taken as namesakes to learn from
     */
    public record People(List<Mention> one, List<Mention> other, boolean same, boolean made) {}

    /**
     * Pairs of mentions to learn from: all people of one name in the articles of one story, the expected ones, and as namesakes
     * people of different stories.
     */
    public List<People> people() {
        Map<String, List<Mention>> bySpeaker = new LinkedHashMap<>();
        for (Labelled statement : statements) {
            if (statement.isResolved() && statement.json().path("kind").asText().equals("person")) {
                bySpeaker
                        .computeIfAbsent(key(statement.article(), statement.speaker()), key -> new ArrayList<>())
                        .addAll(mentions(statement));
            }
        }
        Map<String, Boolean> expected = expectedPeople();
        List<People> pairs = new ArrayList<>();
        List<String> keys = List.copyOf(bySpeaker.keySet());
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                List<Mention> one = bySpeaker.getOrDefault(keys.get(i), List.of());
                List<Mention> other = bySpeaker.getOrDefault(keys.get(j), List.of());
                Boolean label = expected.get(keys.get(i) + "|" + keys.get(j));
                boolean oneStory = story(keys.get(i)).equals(story(keys.get(j)));
                boolean oneName = one.getFirst().name().equals(other.getFirst().name());
                if (label != null && (label || oneName)) {
                    pairs.add(new People(one, other, label, false));
                } else if (label == null && oneStory && oneName) {
                    pairs.add(new People(one, other, true, false));
                } else if (label == null && !oneName && isMadeNamesake(one, other, oneStory, i * 31 + j)) {
                    pairs.add(new People(one, other, false, true));
                }
            }
        }
        return pairs;
    }

    /** Whether two people are one, by both of their keys. */
    private Map<String, Boolean> expectedPeople() {
        Map<String, Boolean> expected = new LinkedHashMap<>();
        for (JsonNode expectation : expectations) {
            String kind = expectation.path("kind").asText();
            if (kind.equals("same_person") || kind.equals("different_person")) {
                String one = key(
                        expectation.path("a").asText(),
                        expectation.path("speaker").asText());
                String other = key(
                        expectation.path("b").asText(),
                        expectation.path("speaker_b").asText());
                expected.put(one + "|" + other, kind.equals("same_person"));
                expected.put(other + "|" + one, kind.equals("same_person"));
            }
        }
        return expected;
    }

    /** People of one story are taken as namesakes only if the articles give the roles of both, which tell them apart. */
    private static boolean isMadeNamesake(List<Mention> one, List<Mention> other, boolean oneStory, int number) {
        boolean roles = one.stream().anyMatch(mention -> mention.role() != null)
                && other.stream().anyMatch(mention -> mention.role() != null);
        return oneStory ? roles && number % MADE_IN_ONE_STORY == 0 : number % MADE_NAMESAKES == 0;
    }

    private static String key(String article, String speaker) {
        return article + "\n" + speaker;
    }

    private static String story(String key) {
        return key.split("-", 2)[0];
    }

    private static boolean isRelated(@Nullable JsonNode label) {
        return label != null
                && Set.of("same_statement", "changed")
                        .contains(label.path("kind").asText());
    }

    private static Pair pair(Sighting one, Sighting other, @Nullable JsonNode label) {
        boolean inOrder = Sighting.EARLIEST_FIRST.compare(one, other) <= 0;
        String kind = label == null ? "" : label.path("kind").asText();
        return new Pair(
                inOrder ? one : other,
                inOrder ? other : one,
                switch (kind) {
                    case "same_statement" -> LabelledPair.Relation.SAME;
                    case "changed" -> LabelledPair.Relation.CHANGED;
                    default -> LabelledPair.Relation.NEITHER;
                },
                label == null ? "" : label.path("what").asText(""),
                label != null);
    }

    private Optional<Labelled> find(JsonNode reference) {
        return find(
                reference.path("article").asText(), reference.path("content").asText());
    }

    /** All expectations of one kind. */
    List<JsonNode> expectations(String kind) {
        return expectations.stream()
                .filter(expectation -> expectation.path("kind").asText().equals(kind))
                .toList();
    }

    List<JsonNode> reviews() {
        return reviews;
    }

    /** The shortest statement of an article whose content contains {@code content}, or that it contains. */
    Optional<Labelled> find(String article, String content) {
        String sought = FoldedWords.of(content);
        return statements().stream()
                .filter(statement -> statement.article().equals(article))
                .filter(statement -> FoldedWords.of(statement.content()).contains(sought))
                .min(Comparator.comparingInt(statement -> statement.content().length()))
                .or(() -> statements().stream()
                        .filter(statement -> statement.article().equals(article))
                        .filter(statement -> sought.contains(FoldedWords.of(statement.content())))
                        .max(Comparator.comparingInt(
                                statement -> statement.content().length())));
    }

    /** The identities of all named speakers. */
    public ResolvedIdentities speakers() {
        return IdentityResolver.resolve(
                statements.stream()
                        .flatMap(statement -> mentions(statement).stream())
                        .toList(),
                List.of());
    }

    /** The mention of the speaker, or one of each candidate. */
    List<Mention> mentions(Labelled statement) {
        JsonNode json = statement.json();
        return switch (json.path("status").asText()) {
            case "resolved" ->
                List.of(mention(statement, statement.id(), statement.speaker(), text(json.path("role"))));
            case "ambiguous" -> {
                List<Mention> candidates = new ArrayList<>();
                for (JsonNode candidate : json.path("candidates")) {
                    candidates.add(
                            mention(statement, statement.id() + "?" + candidates.size(), candidate.asText(), null));
                }
                yield candidates;
            }
            default -> List.of();
        };
    }

    private Mention mention(Labelled statement, String id, String name, @Nullable String role) {
        Set<String> others = new TreeSet<>(names.getOrDefault(statement.article(), Set.of()));
        others.remove(name);
        JsonNode article = articles.get(statement.article());
        return new Mention(
                id,
                statement.article(),
                article == null ? null : article.path("publisher").asText(),
                statement.published(),
                name,
                kind(statement.json().path("kind").asText()),
                role,
                statement.source(),
                others,
                Meaning.ofWords(Sighting.parse(statement.content(), statement.cue(), statement.published())
                                .topic()
                                .values())
                        .encoded());
    }

    private static IdentityKind kind(String kind) {
        return Stream.of(IdentityKind.values())
                .filter(known -> known.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElse(IdentityKind.UNKNOWN);
    }

    private static @Nullable String text(JsonNode value) {
        String text = value.asText("");
        return text.isBlank() ? null : text;
    }

    /** The statements as sightings with the speakers as resolved. */
    public Map<String, Sighting> sightings(ResolvedIdentities speakers) {
        Map<String, Sighting> sightings = new LinkedHashMap<>();
        for (Labelled statement : statements()) {
            List<String> candidates = ids(statement, speakers);
            boolean resolved = candidates.size() == 1 && statement.isResolved();
            sightings.put(
                    statement.id(),
                    new Sighting(
                            statement.id(),
                            statement.article(),
                            null,
                            statement.published(),
                            resolved ? candidates.getFirst() : null,
                            candidates,
                            statement.source(),
                            Sighting.parse(statement.content(), statement.cue(), statement.published())));
        }
        return sightings;
    }

    /** The identities that the speaker of a statement may be. */
    List<String> ids(Labelled statement, ResolvedIdentities speakers) {
        return mentions(statement).stream()
                .map(mention -> speakers.resolutions().get(mention.id()))
                .flatMap(resolution -> resolution == null ? Stream.of() : ids(resolution).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> ids(IdentityResolution resolution) {
        return switch (resolution) {
            case IdentityResolution.Resolved(String id, String reason) -> List.of(id);
            case IdentityResolution.Ambiguous(List<String> candidates, String reason) -> candidates;
        };
    }
}
