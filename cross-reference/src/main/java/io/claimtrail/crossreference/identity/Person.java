package io.claimtrail.crossreference.identity;

import static java.util.Collections.disjoint;

import io.claimtrail.crossreference.identity.RoleWords.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An identity in the making: profiles that are one person's. What they tell is kept together, for in the news some people
 * have thousands.
 */
final class Person {

    private final List<Profile> profiles = new ArrayList<>();
    private final Set<PersonName> names = new LinkedHashSet<>();
    /** Each profile's roles, without repetition. */
    private final Set<List<RoleWords>> roles = new LinkedHashSet<>();

    private final Set<String> curatedNames = new HashSet<>();
    private final NavigableSet<Instant> times = new TreeSet<>();
    private final Set<String> company = new HashSet<>();

    Person(List<Profile> profiles) {
        profiles.forEach(this::add);
    }

    void add(Profile profile) {
        profiles.add(profile);
        names.addAll(profile.names());
        roles.add(profile.roles());
        company.addAll(profile.company());
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

    Optional<CuratedSpeaker> curated() {
        return profiles.stream()
                .<@Nullable CuratedSpeaker>map(Profile::curated)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** All keys that a name of the person may be looked for under. */
    Set<String> keys() {
        return names.stream().flatMap(name -> NameKeys.all(name).stream()).collect(Collectors.toSet());
    }

    /** The best way in which any name of the person goes with {@code name}. */
    NameMatch match(PersonName name) {
        return names.stream()
                .map(own -> NameMatch.of(own, name))
                .min(NameMatch::compareTo)
                .orElse(NameMatch.NONE);
    }

    /** The best way in which {@code shorter} may mean the person. */
    NameMatch matchShort(PersonName shorter) {
        return names.stream()
                .map(own -> own.whole().equals(shorter.whole()) ? NameMatch.SAME : NameMatch.ofShort(shorter, own))
                .min(NameMatch::compareTo)
                .orElse(NameMatch.NONE);
    }

    /** Whether a curator gives exactly this name. */
    boolean isCuratedAs(PersonName name) {
        return curatedNames.contains(name.whole());
    }

    boolean clashesWith(Profile profile) {
        return isOfAnotherTime(profile) || (relations(profile).contains(Relation.CLASH) && !sharesRole(profile));
    }

    private boolean isOfAnotherTime(Profile profile) {
        return !times.isEmpty()
                && !profile.mentions().isEmpty()
                && (profile.isLifetimeFrom(times.first()) || profile.isLifetimeFrom(times.last()));
    }

    boolean sharesRole(Profile profile) {
        return relations(profile).contains(Relation.SAME);
    }

    private Set<Relation> relations(Profile profile) {
        return roles.stream()
                .flatMap(own -> Profile.relation(own, profile.roles()).stream())
                .collect(Collectors.toSet());
    }

    /** The earliest mention, null where only a curator knows the person. */
    @Nullable Mention first() {
        return profiles.stream()
                .flatMap(profile -> profile.mentions().stream())
                .min(Profile.EARLIEST_FIRST)
                .orElse(null);
    }

    /** Whether {@code profile} is about events that the person is in. */
    boolean isOfOneStory(Profile profile) {
        if (!disjoint(company, profile.company())) {
            return true;
        }
        if (times.isEmpty() || profile.mentions().isEmpty()) {
            return false;
        }
        return Stream.of(times.floor(profile.first()), times.ceiling(profile.first()))
                .flatMap(Stream::ofNullable)
                .anyMatch(profile::isOfStoryOf);
    }
}
