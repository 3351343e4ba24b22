package io.claimtrail.crossreference.identity;

import static java.util.Collections.disjoint;

import io.claimtrail.crossreference.evidence.Meaning;
import io.claimtrail.crossreference.identity.ParsedRole.Relation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Profiles that belong to one person. Grows while mentions are resolved. Names, roles and times of all profiles are indexed,
 * because a person who is often in the news has thousands of profiles.
 */
final class PersonCluster {

    private final List<Profile> profiles = new ArrayList<>();
    private final Set<PersonName> names = new LinkedHashSet<>();
    /** The distinct lists of roles of the profiles. */
    private final Set<List<ParsedRole>> roles = new LinkedHashSet<>();

    private final Set<String> curatedNames = new HashSet<>();
    /** The names in each article that mentions the person. */
    private final Map<String, Set<PersonName>> namesByArticle = new HashMap<>();

    private final NavigableSet<Instant> times = new TreeSet<>();
    private final Set<String> cooccurringNames = new HashSet<>();

    /** What the first {@link #meanings} profiles say together. */
    private @Nullable Meaning meaning;

    private int meanings;

    PersonCluster(List<Profile> profiles) {
        profiles.forEach(this::add);
    }

    void add(Profile profile) {
        profiles.add(profile);
        names.addAll(profile.names());
        roles.add(profile.roles());
        cooccurringNames.addAll(profile.cooccurringNames());
        profile.mentions()
                .forEach(mention -> namesByArticle
                        .computeIfAbsent(mention.articleId(), article -> new LinkedHashSet<>())
                        .add(profile.name()));
        if (profile.curated() != null) {
            profile.names().forEach(name -> curatedNames.add(name.whole()));
        }
        if (!profile.mentions().isEmpty()) {
            times.add(profile.first());
        }
    }

    List<Profile> profiles() {
        return profiles;
    }

    /** The curated entry of the person; null if there is none. */
    @Nullable CuratedIdentity curated() {
        return profiles.stream()
                .<@Nullable CuratedIdentity>map(Profile::curated)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** The keys of all names of the person. */
    Set<String> keys() {
        return names.stream().flatMap(name -> NameKeys.all(name).stream()).collect(Collectors.toSet());
    }

    /** The highest similarity of {@code name} to any name of the person. */
    NameSimilarity similarityTo(PersonName name) {
        return names.stream()
                .map(own -> NameSimilarity.of(own, name))
                .min(NameSimilarity::compareTo)
                .orElse(NameSimilarity.NONE);
    }

    /** The highest similarity of the short name {@code shorter} to any name of the person. */
    NameSimilarity similarityToShort(PersonName shorter) {
        return names.stream()
                .map(own -> own.whole().equals(shorter.whole())
                        ? NameSimilarity.SAME
                        : NameSimilarity.ofShort(shorter, own))
                .min(NameSimilarity::compareTo)
                .orElse(NameSimilarity.NONE);
    }

    /** Whether a curator has entered exactly this name for the person. */
    boolean isCuratedAs(PersonName name) {
        return curatedNames.contains(name.whole());
    }

    /** Whether an article has a name for the person and one for {@code profile} that aren't one name: it speaks of two people. */
    private boolean isBesides(Profile profile) {
        return profile.mentions().stream()
                .flatMap(mention -> namesByArticle.getOrDefault(mention.articleId(), Set.of()).stream())
                .anyMatch(name -> !NameSimilarity.mayStandFor(name, profile.name()));
    }

    boolean conflictsWith(Profile profile) {
        return isBesides(profile)
                || isCareerApartFrom(profile)
                || roles.stream().anyMatch(own -> Profile.implyOtherGender(own, profile.roles()));
    }

    private boolean isCareerApartFrom(Profile profile) {
        return !times.isEmpty()
                && !profile.mentions().isEmpty()
                && (profile.isCareerApartFrom(times.first()) || profile.isCareerApartFrom(times.last()));
    }

    boolean sharesRole(Profile profile) {
        return relations(profile).contains(Relation.SAME);
    }

    private Set<Relation> relations(Profile profile) {
        return roles.stream()
                .flatMap(own -> Profile.relation(own, profile.roles()).stream())
                .collect(Collectors.toSet());
    }

    /** The earliest mention; null if the person is known from a curated entry only. */
    @Nullable Mention firstMention() {
        return profiles.stream()
                .flatMap(profile -> profile.mentions().stream())
                .min(Profile.EARLIEST_FIRST)
                .orElse(null);
    }

    /** How likely {@code profile} is of this person, if its name may be. */
    double likelihoodOf(Profile profile) {
        return PersonModel.likelihood(
                PersonEvidence.of(roles, cooccurringNames, meaning(), distanceTo(profile), profile));
    }

    private @Nullable Duration distanceTo(Profile profile) {
        return profile.mentions().isEmpty()
                ? null
                : Stream.of(times.floor(profile.first()), times.ceiling(profile.first()))
                        .flatMap(Stream::ofNullable)
                        .map(profile::distanceTo)
                        .min(Duration::compareTo)
                        .orElse(null);
    }

    private @Nullable Meaning meaning() {
        if (meanings != profiles.size()) {
            List<Meaning> known = profiles.stream()
                    .flatMap(profile -> Stream.ofNullable(profile.meaning()))
                    .toList();
            meaning = known.isEmpty() ? null : Meaning.sumOf(known);
            meanings = profiles.size();
        }
        return meaning;
    }

    /** Whether {@code profile} may belong to a story that the person appears in. */
    boolean sharesStoryWith(Profile profile) {
        if (!disjoint(cooccurringNames, profile.cooccurringNames())) {
            return true;
        }
        if (times.isEmpty() || profile.mentions().isEmpty()) {
            return false;
        }
        return Stream.of(times.floor(profile.first()), times.ceiling(profile.first()))
                .flatMap(Stream::ofNullable)
                .anyMatch(profile::mayShareStoryWith);
    }
}
