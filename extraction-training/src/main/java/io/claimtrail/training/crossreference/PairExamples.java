package io.claimtrail.training.crossreference;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.crossreference.evidence.PairEvidence;
import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.evaluation.crossreference.LabelledPair;
import io.claimtrail.evaluation.crossreference.LabelledPair.Relation;
import io.claimtrail.evaluation.crossreference.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pairs of statements of one speaker with their relation, from all sources that the judges learn from. */
final class PairExamples {

    /** Letters of pairs in which many shared words point to another thing by construction: copies balance them. */
    private static final Set<String> TO_BALANCE = Set.of("r", "s", "t");

    /** Of so many pairs of {@code pairs.jsonl} one gives an unrelated pair too. */
    private static final int UNRELATED = 3;

    /** Pairs of {@code pairs.jsonl} that a cross-validation keeps together, because neighbours tell of one scene. */
    private static final int NEIGHBOURS = 40;

    /** Pairs that contain a word on one side only, from which on the word counts as evidence. */
    private static final int MIN_USES = 20;

    /** Wording similarity from which on two statements of one speaker are copies. */
    private static final double MIN_COPY = 0.9;

    /** Weight of pairs that are made of labelled ones. */
    private static final double MADE = 0.5;

    /** Weight of the pairs of our own writing: each stands for many that are said in few words. */
    private static final double OWN = 4;

    private static final LocalDate OWN_DAY = LocalDate.of(2026, 3, 2);

    private final List<Pair> pairs = new ArrayList<>();

    /** Two parsed statements in the order of publication, and their relation. */
    private record Pair(
            String family,
            ParsedClaim earlier,
            ParsedClaim later,
            LocalDate earlierDay,
            LocalDate laterDay,
            Relation relation,
            String what,
            double weight) {}

    /** Adds the train part of {@code pairs.jsonl}, with copies and with pairs of unrelated statements. */
    void add(List<LabelledPair> labelled) {
        List<LabelledPair> train = labelled.stream().filter(pair -> !pair.dev()).toList();
        for (int i = 0; i < train.size(); i++) {
            LabelledPair pair = train.get(i);
            String family = pair.letter() + i / NEIGHBOURS;
            add(family, pair.earlier(), pair.later(), pair.relation(), pair.what(), 1);
            if (TO_BALANCE.contains(pair.letter())) {
                Sighting copy = i % 2 == 0 ? pair.earlier() : pair.later();
                add(family, copy, copy, Relation.SAME, "", MADE);
            }
            if (i % UNRELATED == 0) {
                LabelledPair other = train.get((i + NEIGHBOURS / 2) % train.size());
                add(family, pair.earlier(), other.later(), Relation.NEITHER, "", MADE);
            }
        }
    }

    /** Adds all pairs of a speaker's statements in stories. */
    void add(Story story) {
        for (Story.Pair pair : story.pairs()) {
            String family = pair.earlier().articleId().split("-", 2)[0];
            boolean copy = !pair.labelled() && isCopy(pair.earlier(), pair.later());
            add(family, pair.earlier(), pair.later(), copy ? Relation.SAME : pair.relation(), pair.what(), 1);
        }
    }

    /** Whether two statements have the same words: copies of one article, of which no expectation tells. */
    private static boolean isCopy(Sighting one, Sighting other) {
        return new Comparison(one.parsed(), other.parsed()).wordingSimilarity() >= MIN_COPY;
    }

    /** Adds the pairs of our own writing. */
    void addOwn() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledPair.class.getResourceAsStream("own-pairs.txt")), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" \\| ", -1);
                String[] relation = parts[0].split(" ", -1);
                LocalDate later = OWN_DAY.plusDays(3);
                pairs.add(new Pair(
                        "own",
                        ParsedClaim.of(parts[1], "said", OWN_DAY),
                        ParsedClaim.of(parts[2], "said", later),
                        OWN_DAY,
                        later,
                        Relation.valueOf(relation[0].toUpperCase(Locale.ROOT)),
                        relation.length > 1 ? relation[1] : "",
                        OWN));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String family, Sighting one, Sighting other, Relation relation, String what, double weight) {
        boolean inOrder = !one.publishedOn().isAfter(other.publishedOn());
        Sighting earlier = inOrder ? one : other;
        Sighting later = inOrder ? other : one;
        pairs.add(new Pair(
                family,
                earlier.parsed(),
                later.parsed(),
                earlier.publishedOn(),
                later.publishedOn(),
                relation,
                what,
                weight));
    }

    /** The words that often stand in one statement of a pair only. */
    SortedSet<String> vocabulary() {
        Map<String, Integer> uses = new TreeMap<>();
        for (Pair pair : pairs) {
            Set<String> one = PairEvidence.words(pair.earlier());
            Set<String> other = PairEvidence.words(pair.later());
            Set<String> differing = new HashSet<>(one);
            differing.addAll(other);
            differing.removeIf(word -> one.contains(word) && other.contains(word));
            differing.forEach(word -> uses.merge(word, 1, Integer::sum));
        }
        uses.values().removeIf(count -> count < MIN_USES);
        return new TreeSet<>(uses.keySet());
    }

    /** Examples of the relation of two statements. */
    List<Example> relations(Set<String> vocabulary) {
        return pairs.stream()
                .map(pair -> example(pair, vocabulary, name(pair.relation()), pair.weight()))
                .toList();
    }

    /** Examples of the kind of a change. */
    List<Example> kinds() {
        return pairs.stream()
                .filter(pair -> pair.relation() == Relation.CHANGED)
                .map(pair -> example(pair, Set.of(), pair.what().isEmpty() ? "other" : pair.what(), 1))
                .toList();
    }

    private static Example example(Pair pair, Set<String> vocabulary, String label, double weight) {
        return new Example(
                pair.family(),
                PairEvidence.of(pair.earlier(), pair.later(), pair.earlierDay(), pair.laterDay(), vocabulary),
                label,
                weight);
    }

    private static String name(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }
}
