package io.claimtrail.crossreference.identity;

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
 */
record Profile(
        @Nullable CuratedSpeaker curated,
        List<PersonName> names,
        List<RoleWords> roles,
        List<Mention> mentions,
        Set<String> alongside) {

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
        Set<String> alongside = sorted.stream()
                .flatMap(mention -> mention.alongside().stream())
                .map(Folding::fold)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Profile(null, List.of(PersonName.of(sorted.getFirst().name())), roles, sorted, alongside);
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

    /** Whether some role is one with the other's, or else whether all of them clash; empty where either has none. */
    Optional<Relation> rolesTo(Profile other) {
        List<Relation> relations = roles.stream()
                .flatMap(role -> other.roles.stream().map(role::to))
                .toList();
        if (relations.isEmpty()) {
            return Optional.empty();
        }
        if (relations.contains(Relation.SAME)) {
            return Optional.of(Relation.SAME);
        }
        return Optional.of(relations.contains(Relation.OPEN) ? Relation.OPEN : Relation.CLASH);
    }

    boolean clashesWith(Profile other) {
        return rolesTo(other).filter(relation -> relation == Relation.CLASH).isPresent() || isOfAnotherTime(other);
    }

    boolean isOfAnotherTime(Profile other) {
        return !mentions.isEmpty() && !other.mentions.isEmpty() && apart(other).compareTo(LIFETIME) > 0;
    }

    private Duration apart(Profile other) {
        return Duration.between(first(), other.first()).abs();
    }

    private Instant first() {
        return mentions.getFirst().publishedAt();
    }

    /** Whether it is about the same events: somebody else appears in both, or one outlet goes on with its story. */
    boolean isOfOneStory(Profile other) {
        if (sharesCompany(other)) {
            return true;
        }
        return !mentions.isEmpty() && !other.mentions.isEmpty() && apart(other).compareTo(STORY) <= 0;
    }

    /** Whether somebody else, with a full name, appears with both. */
    boolean sharesCompany(Profile other) {
        return alongside.stream().anyMatch(name -> name.indexOf(' ') > 0 && other.alongside.contains(name));
    }
}
