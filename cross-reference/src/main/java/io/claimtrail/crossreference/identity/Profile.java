package io.claimtrail.crossreference.identity;

import static java.util.Collections.disjoint;

import io.claimtrail.crossreference.identity.RoleWords.Relation;
import io.claimtrail.crossreference.lexicon.Folding;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one article, or a curator, tells of one speaker.
 *
 * @param curated where a curator does; then there are no mentions
 * @param names one of an article, all of a curated speaker
 * @param mentions earliest first
 * @param company full names of others in the article
 */
record Profile(
        @Nullable CuratedSpeaker curated,
        List<PersonName> names,
        List<RoleWords> roles,
        List<Mention> mentions,
        Set<String> company) {

    /** Longer than anybody is in the news. */
    private static final Duration LIFETIME = Duration.ofDays(50 * 365);

    private static final Duration STORY = Duration.ofDays(30);

    static final Comparator<Mention> EARLIEST_FIRST = Comparator.comparing(Mention::publishedAt)
            .thenComparing(Mention::articleId)
            .thenComparing(Mention::id);

    static Profile of(List<Mention> mentions) {
        List<Mention> sorted = mentions.stream().sorted(EARLIEST_FIRST).toList();
        List<RoleWords> roles = sorted.stream()
                .flatMap(mention -> mention.statedRole().stream())
                .distinct()
                .map(RoleWords::of)
                .toList();
        Set<String> company = sorted.stream()
                .flatMap(mention -> mention.alongside().stream())
                .map(Folding::fold)
                .filter(name -> name.indexOf(' ') > 0)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Profile(null, List.of(PersonName.of(sorted.getFirst().name())), roles, sorted, company);
    }

    /** Profiles with the same name and the same roles, in one. */
    static Profile together(List<Profile> twins) {
        List<Mention> mentions = twins.stream()
                .flatMap(profile -> profile.mentions.stream())
                .sorted(EARLIEST_FIRST)
                .toList();
        Set<String> company = twins.stream()
                .flatMap(profile -> profile.company.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Profile first = twins.getFirst();
        return new Profile(null, first.names, first.roles, mentions, company);
    }

    static Profile of(CuratedSpeaker speaker) {
        return new Profile(
                speaker,
                speaker.names().stream().map(PersonName::of).toList(),
                speaker.roles().stream()
                        .map(CuratedSpeaker.Role::words)
                        .map(RoleWords::of)
                        .toList(),
                List.of(),
                Set.of());
    }

    PersonName name() {
        return names.getFirst();
    }

    boolean hasRole() {
        return !roles.isEmpty();
    }

    /** Whether another of the same name and roles is the same person for sure, unless ages lie between. */
    boolean isOneWithItsLike() {
        return curated == null && (roles.isEmpty() || relation(roles, roles).equals(Optional.of(Relation.SAME)));
    }

    /** Whether some role is one with the other's, or else whether all of them clash; empty where either has none. */
    static Optional<Relation> relation(List<RoleWords> one, List<RoleWords> other) {
        Set<Relation> relations =
                one.stream().flatMap(role -> other.stream().map(role::to)).collect(Collectors.toSet());
        if (relations.isEmpty()) {
            return Optional.empty();
        }
        if (relations.contains(Relation.SAME)) {
            return Optional.of(Relation.SAME);
        }
        return Optional.of(relations.contains(Relation.OPEN) ? Relation.OPEN : Relation.CLASH);
    }

    boolean clashesWith(Profile other) {
        return relation(roles, other.roles)
                        .filter(relation -> relation == Relation.CLASH)
                        .isPresent()
                || (!mentions.isEmpty() && !other.mentions.isEmpty() && isLifetimeFrom(other.first()));
    }

    /** Whether nobody could be in the news both then and here. */
    boolean isLifetimeFrom(Instant time) {
        return apart(time).compareTo(LIFETIME) > 0;
    }

    /** Whether one story may go on from then to here. */
    boolean isOfStoryOf(Instant time) {
        return apart(time).compareTo(STORY) <= 0;
    }

    private Duration apart(Instant time) {
        return Duration.between(first(), time).abs();
    }

    Instant first() {
        return mentions.getFirst().publishedAt();
    }

    /** Whether somebody else, with a full name, appears with both. */
    boolean sharesCompany(Profile other) {
        return !disjoint(company, other.company);
    }
}
