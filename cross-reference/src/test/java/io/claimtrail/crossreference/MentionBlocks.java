package io.claimtrail.crossreference;

import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.identity.NameKeys;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Selects a block of mentions as search-service does: by the keys of a name, then by the primary keys of those found. */
final class MentionBlocks {

    private MentionBlocks() {}

    static List<Mention> around(Mention mention, List<Mention> all) {
        Set<String> keys = keys(mention);
        Set<String> primary = new HashSet<>(keys);
        all.stream()
                .filter(other -> !Collections.disjoint(keys, keys(other)))
                .forEach(other -> primary.add(NameKeys.primary(other.name(), other.kind())));
        return all.stream()
                .filter(other -> !Collections.disjoint(primary, keys(other)))
                .toList();
    }

    private static Set<String> keys(Mention mention) {
        return NameKeys.all(mention.name(), mention.kind());
    }
}
