package io.claimtrail.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.crossreference.ExtractedStory.Found;
import io.claimtrail.crossreference.change.ChangeJudge;
import io.claimtrail.crossreference.change.ChangeVerdict.Changed;
import io.claimtrail.crossreference.identity.IdentityResolution.Ambiguous;
import io.claimtrail.crossreference.identity.IdentityResolution.Resolved;
import io.claimtrail.crossreference.identity.IdentityResolver;
import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.identity.ResolvedIdentities;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.crossreference.statement.Statement;
import io.claimtrail.crossreference.statement.StatementGrouper;
import io.claimtrail.crossreference.statement.StatementKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares all results of cross-referencing with the expectations in {@code seeds/saltmere-barrier}, on extracted claims. */
class SaltmereBarrierTest {

    private static final ExtractedStory STORY = ExtractedStory.of(Path.of("../seeds/saltmere-barrier"));

    private final ResolvedIdentities speakers = STORY.speakers();
    private final List<Sighting> sightings = STORY.sightings(speakers);

    /** An expectation with the extracted claim that it describes. */
    private record Labelled(JsonNode expected, Found found) {

        String person() {
            return expected.path("person").asText();
        }

        String statement() {
            return expected.get("statement").asText();
        }
    }

    private final List<Labelled> labelled = labelled();

    private static List<Labelled> labelled() {
        List<Labelled> all = new ArrayList<>();
        for (JsonNode expected : STORY.expectations()) {
            if (expected.has("article")) {
                Optional<Found> found = STORY.claim(
                        expected.get("article").asText(),
                        expected.get("content").asText());
                found.ifPresentOrElse(
                        claim -> all.add(new Labelled(expected, claim)),
                        () -> System.out.println("not extracted: " + expected));
            }
        }
        return all;
    }

    @Test
    void extractsTheExpectedClaims() {
        long expected = STORY.expectations().stream()
                .filter(line -> line.has("article"))
                .count();

        print("claims found", labelled.size(), (int) expected);
        assertThat(labelled.size()).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * expected));
    }

    @Test
    void joinsOnePersonAndKeepsNamesakesApart() {
        int same = 0;
        int joined = 0;
        List<String> wrong = new ArrayList<>();
        List<Labelled> named =
                labelled.stream().filter(line -> !line.person().isEmpty()).toList();
        for (int i = 0; i < named.size(); i++) {
            for (int j = i + 1; j < named.size(); j++) {
                Labelled one = named.get(i);
                Labelled other = named.get(j);
                Optional<String> a = identity(one);
                boolean together = a.isPresent() && a.equals(identity(other));
                if (one.person().equals(other.person())) {
                    same++;
                    joined += together ? 1 : 0;
                    if (!together) {
                        System.out.println("not joined: " + describe(one) + " / " + describe(other));
                    }
                } else if (together) {
                    wrong.add(describe(one) + " / " + describe(other));
                }
            }
        }

        print("one person joined, pairs", joined, same);
        assertThat(wrong).isEmpty();
        // The extractor leaves some role nouns open rather than name someone else; their pairs can't be joined.
        assertThat((double) joined / same).isGreaterThanOrEqualTo(0.95);
    }

    private Optional<String> identity(Labelled labelled) {
        return speakers.resolutions().get(labelled.found().id()) instanceof Resolved(String id, String reason)
                ? Optional.of(id)
                : Optional.empty();
    }

    private static String describe(Labelled labelled) {
        return labelled.found().id() + " " + labelled.found().statement().speaker();
    }

    @Test
    void leavesAmbiguousSpeakersUnresolved() {
        List<Labelled> open = labelled.stream()
                .filter(line -> line.expected().has("candidates"))
                .toList();

        assertThat(open).hasSizeGreaterThanOrEqualTo(2).allSatisfy(line -> {
            Set<String> candidates = new TreeSet<>();
            line.expected().get("candidates").forEach(person -> candidates.add(idOf(person.asText())));
            assertThat(speakers.resolutions().get(line.found().id()))
                    .isInstanceOfSatisfying(
                            Ambiguous.class,
                            ambiguous -> assertThat(ambiguous.candidates()).containsAll(candidates));
        });
    }

    private String idOf(String person) {
        return labelled.stream()
                .filter(line -> line.person().equals(person))
                .flatMap(line -> identity(line).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void joinsSightingsOfAStatementAndKeepsOthersApart() {
        Map<String, String> statementOf = new HashMap<>();
        StatementGrouper.group(sightings)
                .forEach(statement -> statement.sightings().forEach(s -> statementOf.put(s.claimId(), statement.id())));
        int same = 0;
        int joined = 0;
        int different = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            for (int j = i + 1; j < labelled.size(); j++) {
                Labelled one = labelled.get(i);
                Labelled other = labelled.get(j);
                boolean together = statementOf
                        .get(one.found().id())
                        .equals(statementOf.get(other.found().id()));
                if (one.statement().equals(other.statement())) {
                    same++;
                    joined += together ? 1 : 0;
                    if (!together) {
                        System.out.println("not one statement: " + one.expected() + " / " + other.expected());
                    }
                } else {
                    different++;
                    if (together) {
                        wrong.add(one.expected() + " / " + other.expected());
                    }
                }
            }
        }

        print("same statement joined, pairs", joined, same);
        print("different kept apart, pairs", different - wrong.size(), different);
        wrong.forEach(pair -> System.out.println("wrongly one statement: " + pair));
        assertThat((double) joined / same).isGreaterThanOrEqualTo(0.9);
        assertThat((double) wrong.size() / different).isLessThanOrEqualTo(0.003);
    }

    @Test
    void findsChangesWithFewFalseAlarms() {
        Map<String, String> label = labelled.stream()
                .collect(Collectors.toMap(line -> line.found().id(), Labelled::statement, (a, b) -> a));
        Set<String> expected = new TreeSet<>();
        STORY.expectations().stream()
                .filter(line -> line.has("change"))
                .forEach(line -> expected.add(line.get("change").asText() + " "
                        + line.get("from").asText() + " " + line.get("to").asText()));
        Set<String> found = new HashSet<>();
        Set<String> alarms = new TreeSet<>();
        for (Sighting one : sightings) {
            for (Sighting other : sightings) {
                if (Sighting.EARLIEST_FIRST.compare(one, other) < 0
                        && ChangeJudge.judge(one, other) instanceof Changed changed) {
                    String change = changed.kind().name().toLowerCase(Locale.ROOT) + " "
                            + label.getOrDefault(one.claimId(), one.claimId()) + " "
                            + label.getOrDefault(other.claimId(), other.claimId());
                    if (expected.contains(change)) {
                        found.add(change);
                    } else {
                        alarms.add(change + " " + changed);
                    }
                }
            }
        }

        print("changes found with the right kind", found.size(), expected.size());
        print("false alarms for all claims", alarms.size(), sightings.size());
        expected.stream()
                .filter(change -> !found.contains(change))
                .forEach(change -> System.out.println("missed: " + change));
        alarms.forEach(alarm -> System.out.println("false alarm: " + alarm));
        assertThat((double) found.size() / expected.size()).isGreaterThanOrEqualTo(0.8);
        assertThat((double) alarms.size() / sightings.size()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void doesNotDependOnOrderOrDuplicates() {
        List<Statement> statements = StatementGrouper.group(sightings);

        for (int seed = 0; seed < 5; seed++) {
            List<Mention> mentions = shuffledWithDuplicates(STORY.mentions(), seed);
            assertThat(IdentityResolver.resolve(mentions, List.of())).isEqualTo(speakers);
            assertThat(StatementGrouper.group(shuffledWithDuplicates(sightings, seed)))
                    .isEqualTo(statements);
        }
    }

    private static <T> List<T> shuffledWithDuplicates(List<T> items, int seed) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = seed; i < items.size(); i += 10) {
            shuffled.add(items.get(i));
        }
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    @Test
    void everySightingSharesAKeyWithAnEarlierOne() {
        for (Statement statement : StatementGrouper.group(sightings)) {
            List<Sighting> all = statement.sightings();
            for (int i = 1; i < all.size(); i++) {
                Sighting later = all.get(i);
                assertThat(all.subList(0, i))
                        .as("of " + later.claimId())
                        .anyMatch(earlier -> shareAKey(earlier, later));
            }
        }
    }

    private static boolean shareAKey(Sighting one, Sighting other) {
        boolean sameTopic =
                !Collections.disjoint(StatementKeys.topicStems(one.parsed()), StatementKeys.topicStems(other.parsed()));
        return (sameTopic && !Collections.disjoint(one.speakers(), other.speakers()))
                || !Collections.disjoint(
                        StatementKeys.copyFingerprints(one.parsed()), StatementKeys.copyFingerprints(other.parsed()));
    }

    @Test
    void resolvesABlockAsTheWhole() {
        List<Mention> mentions = STORY.mentions();
        for (Mention mention : mentions) {
            List<Mention> block = MentionBlocks.around(mention, mentions);

            assertThat(IdentityResolver.resolve(block, List.of()).resolutions().get(mention.id()))
                    .isEqualTo(speakers.resolutions().get(mention.id()));
        }
    }

    private static void print(String measure, int of, int all) {
        System.out.println(measure + ": " + of + " of " + all);
    }
}
