package io.claimtrail.crossreference.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The people known so far, found by the keys of their names. */
final class People {

    private final List<Person> all = new ArrayList<>();
    private final Map<String, Set<Person>> byKey = new TreeMap<>();

    List<Person> all() {
        return all;
    }

    /** Adds a person, or adds to the curated one that {@code profiles} hold. */
    void add(List<Profile> profiles) {
        Optional<Person> known = profiles.stream()
                .filter(profile -> profile.curated() != null)
                .flatMap(profile -> withProfile(profile).stream())
                .findFirst();
        if (known.isPresent()) {
            profiles.stream().filter(profile -> profile.curated() == null).forEach(known.get()::add);
        } else {
            Person person = new Person(profiles);
            all.add(person);
            person.keys()
                    .forEach(key -> byKey.computeIfAbsent(key, k -> new LinkedHashSet<>())
                            .add(person));
        }
    }

    private Optional<Person> withProfile(Profile profile) {
        return near(profile.name()).stream()
                .filter(person -> person.profiles().contains(profile))
                .findFirst();
    }

    /** Those with a name under a key of {@code name}. */
    Set<Person> near(PersonName name) {
        Set<Person> near = new LinkedHashSet<>();
        NameKeys.all(name).forEach(key -> near.addAll(byKey.getOrDefault(key, Set.of())));
        return near;
    }
}
