package io.claimtrail.crossreference.identity;

import static java.util.Collections.disjoint;

import io.claimtrail.crossreference.evidence.Meaning;
import io.claimtrail.crossreference.identity.ParsedRole.Relation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The information about one speaker in one article or in one curated entry.
 *
 * @param curated the curated entry, which has no mentions; null for an article
 * @param names the name in the article, or all names of the curated entry
 * @param mentions earliest first
 * @param cooccurringNames folded surnames of other people, and names of other speakers, in the article
 * @param meaning what the mentions' claims say; null if it is not known
 */
record Profile(
        @Nullable CuratedIdentity curated,
        List<PersonName> names,
        List<ParsedRole> roles,
        List<Mention> mentions,
        Set<String> cooccurringNames,
        @Nullable Meaning meaning) {

    /** Time between two mentions beyond which they can't be of one person. */
    private static final Duration MAX_CAREER = Duration.ofDays(50 * 365);

    /** Time between two articles within which they may report the same story. */
    private static final Duration MAX_STORY = Duration.ofDays(30);

    static final Comparator<Mention> EARLIEST_FIRST = Comparator.comparing(Mention::publishedAt)
            .thenComparing(Mention::articleId)
            .thenComparing(Mention::id);

    static Profile of(List<Mention> mentions) {
        List<Mention> sorted = mentions.stream().sorted(EARLIEST_FIRST).toList();
        List<ParsedRole> roles = sorted.stream()
                .flatMap(mention -> mention.statedRole().stream())
                .distinct()
                .map(ParsedRole::of)
                .toList();
        Set<String> cooccurringNames = sorted.stream()
                .flatMap(mention -> mention.cooccurringNames().stream())
                .map(name -> PersonName.of(name).surnameWords())
                .filter(name -> name.length() > 2)
                .collect(Collectors.toCollection(TreeSet::new));
        PersonName name = PersonName.of(sorted.getFirst().name());
        cooccurringNames.removeAll(name.shortForms());
        return new Profile(null, List.of(name), roles, sorted, cooccurringNames, meaning(sorted));
    }

    private static @Nullable Meaning meaning(List<Mention> mentions) {
        List<Meaning> meanings = mentions.stream()
                .flatMap(mention -> Stream.ofNullable(mention.meaning()))
                .map(Meaning::decode)
                .toList();
        return meanings.isEmpty() ? null : Meaning.sumOf(meanings);
    }

    /** Merges profiles with the same name and the same roles. */
    static Profile merge(List<Profile> identical) {
        List<Mention> mentions = identical.stream()
                .flatMap(profile -> profile.mentions.stream())
                .sorted(EARLIEST_FIRST)
                .toList();
        Set<String> cooccurringNames = identical.stream()
                .flatMap(profile -> profile.cooccurringNames.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Profile first = identical.getFirst();
        return new Profile(null, first.names, first.roles, mentions, cooccurringNames, meaning(mentions));
    }

    static Profile of(CuratedIdentity speaker) {
        return new Profile(
                speaker,
                speaker.names().stream().map(PersonName::of).toList(),
                speaker.roles().stream()
                        .map(CuratedIdentity.Role::words)
                        .map(ParsedRole::of)
                        .toList(),
                List.of(),
                Set.of(),
                null);
    }

    PersonName name() {
        return names.getFirst();
    }

    boolean hasRole() {
        return !roles.isEmpty();
    }

    /** Whether any other profile with the same name and roles is of the same person, unless decades lie between them. */
    boolean identifiesByNameAndRoles() {
        return curated == null && (roles.isEmpty() || relation(roles, roles).equals(Optional.of(Relation.SAME)));
    }

    /**
     * How the roles of two profiles relate: SAME if any two roles are the same, CONFLICT if all of them conflict. Empty if
     * either profile has no role.
     */
    static Optional<Relation> relation(List<ParsedRole> one, List<ParsedRole> other) {
        Set<Relation> relations = one.stream()
                .flatMap(role -> other.stream().map(role::relationTo))
                .collect(Collectors.toSet());
        if (relations.isEmpty()) {
            return Optional.empty();
        }
        if (relations.contains(Relation.SAME)) {
            return Optional.of(Relation.SAME);
        }
        return Optional.of(relations.contains(Relation.COMPATIBLE) ? Relation.COMPATIBLE : Relation.CONFLICT);
    }

    /** Whether a role in {@code one} and a role in {@code other} are of a man and of a woman. */
    static boolean implyOtherGender(List<ParsedRole> one, List<ParsedRole> other) {
        return one.stream().anyMatch(role -> other.stream().anyMatch(role::impliesOtherGender));
    }

    /** Whether one article names both, by names of which none is a short form of the other: it speaks of two people. */
    private boolean isBesides(Profile other) {
        return !NameSimilarity.mayStandFor(name(), other.name())
                && mentions.stream()
                        .anyMatch(mine -> other.mentions.stream()
                                .anyMatch(theirs -> mine.articleId().equals(theirs.articleId())));
    }

    boolean conflictsWith(Profile other) {
        return implyOtherGender(roles, other.roles)
                || isBesides(other)
                || (!mentions.isEmpty() && !other.mentions.isEmpty() && isCareerApartFrom(other.first()));
    }

    /** Whether the first mention and {@code time} are too far apart for one person. */
    boolean isCareerApartFrom(Instant time) {
        return distanceTo(time).compareTo(MAX_CAREER) > 0;
    }

    /** Whether the first mention and {@code time} may belong to one story. */
    boolean mayShareStoryWith(Instant time) {
        return distanceTo(time).compareTo(MAX_STORY) <= 0;
    }

    Duration distanceTo(Instant time) {
        return Duration.between(first(), time).abs();
    }

    Instant first() {
        return mentions.getFirst().publishedAt();
    }

    /** Whether the full name of some other speaker appears beside both. */
    boolean sharesCooccurringName(Profile other) {
        return !disjoint(cooccurringNames, other.cooccurringNames);
    }
}
