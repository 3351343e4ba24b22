package io.claimtrail.crossreference.statement;

import io.claimtrail.crossreference.lexicon.Digest;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Under which keys a claim is to be looked for: two claims that are one statement share one. A speaker's claims on
 * one thing share a word of its topic, and near copies share some of the smallest digests of their runs of words.
 */
public final class StatementKeys {

    private static final int SHINGLE = 3;
    private static final int SMALLEST = 4;

    private StatementKeys() {}

    public static Set<String> of(Sighting sighting) {
        Set<String> keys = new LinkedHashSet<>();
        for (String speaker : sighting.speakers()) {
            sighting.reading().topic().keySet().forEach(stem -> keys.add("speaker " + speaker + " " + stem));
        }
        sighting.reading().shingles(SHINGLE).stream()
                .map(Digest::of)
                .sorted()
                .limit(SMALLEST)
                .map(digest -> "words " + digest)
                .forEach(keys::add);
        return keys;
    }
}
