package io.claimtrail.crossreference.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Index of the person clusters by the keys of their names. */
final class PersonClusters {

    private final List<PersonCluster> all = new ArrayList<>();
    private final Map<String, Set<PersonCluster>> byKey = new TreeMap<>();

    List<PersonCluster> all() {
        return all;
    }

    /** Adds a cluster of {@code profiles}; if one of them is curated and already in a cluster, extends that cluster. */
    void add(List<Profile> profiles) {
        Optional<PersonCluster> known = profiles.stream()
                .filter(profile -> profile.curated() != null)
                .flatMap(profile -> withProfile(profile).stream())
                .findFirst();
        if (known.isPresent()) {
            profiles.stream().filter(profile -> profile.curated() == null).forEach(known.get()::add);
        } else {
            PersonCluster person = new PersonCluster(profiles);
            all.add(person);
            person.keys()
                    .forEach(key -> byKey.computeIfAbsent(key, k -> new LinkedHashSet<>())
                            .add(person));
        }
    }

    private Optional<PersonCluster> withProfile(Profile profile) {
        return near(profile.name()).stream()
                .filter(person -> person.profiles().contains(profile))
                .findFirst();
    }

    /** The clusters that share a name key with {@code name}. */
    Set<PersonCluster> near(PersonName name) {
        Set<PersonCluster> near = new LinkedHashSet<>();
        NameKeys.all(name).forEach(key -> near.addAll(byKey.getOrDefault(key, Set.of())));
        return near;
    }
}
