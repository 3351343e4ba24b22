package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.identity.RoleWords.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An identity in the making: profiles that are one person's. */
final class Person {

    private final List<Profile> profiles;

    Person(List<Profile> profiles) {
        this.profiles = new ArrayList<>(profiles);
    }

    void add(Profile profile) {
        profiles.add(profile);
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

    private Stream<PersonName> names() {
        return profiles.stream().flatMap(profile -> profile.names().stream());
    }

    /** All keys that a name of the person may be looked for under. */
    Set<String> keys() {
        return names().flatMap(name -> NameKeys.all(name).stream()).collect(Collectors.toSet());
    }

    /** The best way in which any name of the person goes with {@code name}. */
    NameMatch match(PersonName name) {
        return names().map(own -> NameMatch.of(own, name))
                .min(NameMatch::compareTo)
                .orElse(NameMatch.NONE);
    }

    /** The best way in which {@code shorter} may mean the person. */
    NameMatch matchShort(PersonName shorter) {
        return names().map(
                        own -> own.whole().equals(shorter.whole()) ? NameMatch.SAME : NameMatch.ofShort(shorter, own))
                .min(NameMatch::compareTo)
                .orElse(NameMatch.NONE);
    }

    /** Whether a curator gives exactly this name. */
    boolean isCuratedAs(PersonName name) {
        return curated().isPresent()
                && profiles.stream()
                        .filter(profile -> profile.curated() != null)
                        .flatMap(profile -> profile.names().stream())
                        .anyMatch(own -> own.whole().equals(name.whole()));
    }

    boolean clashesWith(Profile profile) {
        return profiles.stream().anyMatch(profile::isOfAnotherTime)
                || (relations(profile).contains(Relation.CLASH) && !sharesRole(profile));
    }

    boolean sharesRole(Profile profile) {
        return relations(profile).contains(Relation.SAME);
    }

    private List<Relation> relations(Profile profile) {
        return profiles.stream().flatMap(own -> own.rolesTo(profile).stream()).toList();
    }

    /** The earliest mention, null where only a curator knows the person. */
    @Nullable Mention first() {
        return profiles.stream()
                .flatMap(profile -> profile.mentions().stream())
                .min(Profile.EARLIEST_FIRST)
                .orElse(null);
    }

    boolean isOfOneStory(Profile profile) {
        return profiles.stream().anyMatch(profile::isOfOneStory);
    }
}
