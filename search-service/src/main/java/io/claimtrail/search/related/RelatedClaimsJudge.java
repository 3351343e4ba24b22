package io.claimtrail.search.related;

import io.claimtrail.crossreference.change.ChangeJudge;
import io.claimtrail.crossreference.change.ChangeVerdict.Changed;
import io.claimtrail.crossreference.parsing.Comparison;
import io.claimtrail.crossreference.parsing.ParsedClaim;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.crossreference.statement.StatementGrouper;
import io.claimtrail.crossreference.statement.StatementJudge;
import io.claimtrail.crossreference.statement.StatementKeys;
import io.claimtrail.crossreference.statement.StatementVerdict.Same;
import io.claimtrail.search.crossreference.IndexedClaim;
import io.claimtrail.search.crossreference.ParsedClaimCache;
import io.claimtrail.search.related.Related.Alike;
import io.claimtrail.search.related.Related.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges candidates for the claims that are related to one. It takes and returns whole documents and parses only those
 * candidates whose keys overlap enough.
 */
final class RelatedClaimsJudge {

    /** Minimum share of the shorter topic that a similar statement has too. */
    private static final double MIN_SIMILAR_SHARE = 0.4;
    /** Minimum number of words of the topic that a similar statement has too. */
    private static final int MIN_SIMILAR_WORDS = 2;
    /** Maximum number of similar statements. */
    private static final int MAX_SIMILAR = 10;

    /**
     * Maximum number of earlier claims that one claim is said to differ from: a speaker may name another number each
     * day.
     */
    private static final int MAX_CHANGES_PER_CLAIM = 10;
    /** Maximum number of changes of a speaker. */
    private static final int MAX_CHANGES = 500;

    private static final Comparator<Alike> MOST_ALIKE_FIRST = Comparator.comparingDouble(Alike::score)
            .reversed()
            .thenComparing(alike -> alike.claim().path("id").asText());

    private final ParsedClaimCache cache = new ParsedClaimCache();

    /** A claim that may be related, with its parsed text. */
    private record Candidate(IndexedClaim claim, Sighting sighting) {

        ParsedClaim parsed() {
            return sighting.parsed();
        }
    }

    private List<Candidate> parse(Stream<IndexedClaim> claims) {
        return claims.map(this::parse).toList();
    }

    private Candidate parse(IndexedClaim claim) {
        return new Candidate(claim, claim.sighting(cache));
    }

    /** The given other sightings of the claim's statement, in their order, each with its similarity. */
    List<Alike> same(IndexedClaim claim, Collection<IndexedClaim> others) {
        Candidate parsed = parse(claim);
        List<Candidate> sightings = parse(others.stream());
        Map<String, Candidate> wordings = new LinkedHashMap<>();
        sightings.forEach(sighting -> wordings.putIfAbsent(sighting.parsed().text(), sighting));
        return sightings.stream()
                .map(sighting -> same(parsed, sighting, wordings.values()))
                .toList();
    }

    private static Alike same(Candidate parsed, Candidate other, Collection<Candidate> wordings) {
        return StatementJudge.judge(parsed.sighting(), other.sighting()) instanceof Same(double likeness, String reason)
                ? new Alike(other.claim().document(), likeness, reason)
                : new Alike(
                        other.claim().document(),
                        new Comparison(parsed.parsed(), other.parsed()).topicOverlap() / 2,
                        between(other, wordings));
    }

    /**
     * The reason why a sighting belongs to the statement although it differs much from the claim: a third one is like
     * both.
     */
    private static String between(Candidate sighting, Collection<Candidate> wordings) {
        return wordings.stream()
                .filter(third -> StatementJudge.judge(sighting.sighting(), third.sighting()) instanceof Same)
                .findFirst()
                .map(third ->
                        "both are one with a third report: “" + third.parsed().text() + "”")
                .orElse("both are one with further reports");
    }

    /** Similar statements among {@code others}, each with its earliest claim, most similar first. */
    List<Alike> similar(IndexedClaim claim, Collection<IndexedClaim> others) {
        Candidate parsed = parse(claim);
        return originals(parse(others.stream().filter(other -> isSimilar(TopicOverlap.of(claim, other)))))
                .map(original -> similar(parsed, original))
                .sorted(MOST_ALIKE_FIRST)
                .limit(MAX_SIMILAR)
                .toList();
    }

    private static boolean isSimilar(TopicOverlap overlap) {
        return overlap.shared() >= MIN_SIMILAR_WORDS && overlap.shared() >= MIN_SIMILAR_SHARE * overlap.shorter();
    }

    private static Alike similar(Candidate parsed, Candidate other) {
        Comparison comparison = new Comparison(parsed.parsed(), other.parsed());
        String shared = comparison.sharedTopic().stream()
                .map(stem -> parsed.parsed().topic().getOrDefault(stem, stem))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Alike(other.claim().document(), comparison.topicOverlap(), "on the same thing: " + shared);
    }

    /** The changes from {@code claim} to later claims among {@code others}, one for each statement. */
    List<Change> changes(IndexedClaim claim, Collection<IndexedClaim> others) {
        Candidate parsed = parse(claim);
        List<Candidate> changed = parse(others.stream().filter(other -> canDiffer(claim, other))).stream()
                .filter(other -> Sighting.EARLIEST_FIRST.compare(parsed.sighting(), other.sighting()) < 0)
                .filter(other -> change(parsed, other).isPresent())
                .toList();
        return originals(changed)
                .flatMap(original -> change(parsed, original).stream())
                .toList();
    }

    /** The changes from earlier claims among {@code others} to {@code claim}, one for each statement. */
    List<Change> changesTo(IndexedClaim claim, Collection<IndexedClaim> others) {
        Candidate parsed = parse(claim);
        List<Candidate> changed = parse(others.stream().filter(other -> canDiffer(claim, other))).stream()
                .filter(other -> Sighting.EARLIEST_FIRST.compare(other.sighting(), parsed.sighting()) < 0)
                .filter(other -> change(other, parsed).isPresent())
                .toList();
        return originals(changed)
                .flatMap(original -> change(original, parsed).stream())
                .toList();
    }

    /** Whether the speaker of {@code claim} says something different in one of {@code others}, before or after it. */
    ChangesAround around(IndexedClaim claim, Collection<IndexedClaim> others) {
        Candidate parsed = parse(claim);
        ChangesAround around = ChangesAround.NONE;
        for (Candidate other : parse(others.stream().filter(other -> canDiffer(claim, other)))) {
            if (change(parsed, other).isPresent()) {
                boolean isLater = Sighting.EARLIEST_FIRST.compare(parsed.sighting(), other.sighting()) < 0;
                around = new ChangesAround(around.before() || !isLater, around.after() || isLater);
            }
        }
        return around;
    }

    /** The newest changes among the statements of one speaker, in the order of the later claim. */
    List<Change> changes(Collection<IndexedClaim> ofOneSpeaker) {
        List<Candidate> originals = originals(parse(ofOneSpeaker.stream())).toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < originals.size(); i++) {
            Candidate later = originals.get(i);
            List<Change> nearestFirst = originals.subList(0, i).reversed().stream()
                    .filter(earlier -> canDiffer(earlier.claim(), later.claim()))
                    .flatMap(earlier -> change(earlier, later).stream())
                    .limit(MAX_CHANGES_PER_CLAIM)
                    .toList();
            changes.addAll(nearestFirst.reversed());
        }
        return changes.subList(Math.max(0, changes.size() - MAX_CHANGES), changes.size());
    }

    private static boolean canDiffer(IndexedClaim one, IndexedClaim other) {
        TopicOverlap overlap = TopicOverlap.of(one, other);
        return StatementKeys.mayBeRelated(overlap.shared(), one.meaning().nearnessTo(other.meaning()));
    }

    private static Optional<Change> change(Candidate earlier, Candidate later) {
        return ChangeJudge.judge(earlier.sighting(), later.sighting()) instanceof Changed changed
                ? Optional.of(new Change(
                        earlier.claim().document(),
                        later.claim().document(),
                        changed.kind(),
                        changed.from(),
                        changed.to(),
                        changed.reason()))
                : Optional.empty();
    }

    /** The earliest claim of each statement, earliest first. */
    private static Stream<Candidate> originals(List<Candidate> claims) {
        Map<String, Candidate> byId = new HashMap<>();
        claims.forEach(one -> byId.put(one.claim().id(), one));
        return StatementGrouper.group(claims.stream().map(Candidate::sighting).toList()).stream()
                .flatMap(statement ->
                        Stream.ofNullable(byId.get(statement.original().claimId())));
    }
}
