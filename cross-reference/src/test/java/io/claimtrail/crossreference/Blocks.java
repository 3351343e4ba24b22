package io.claimtrail.crossreference;

import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.identity.NameKeys;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fetches a block of mentions as a service does: by the keys of a name, then by the primary keys of what that gives. */
final class Blocks {

    private Blocks() {}

    static List<Mention> around(Mention mention, List<Mention> world) {
        Set<String> keys = keys(mention);
        Set<String> primary = new HashSet<>(keys);
        world.stream()
                .filter(other -> !Collections.disjoint(keys, keys(other)))
                .forEach(other -> primary.add(NameKeys.primary(other.name(), other.kind())));
        return world.stream()
                .filter(other -> !Collections.disjoint(primary, keys(other)))
                .toList();
    }

    private static Set<String> keys(Mention mention) {
        return NameKeys.all(mention.name(), mention.kind());
    }
}
