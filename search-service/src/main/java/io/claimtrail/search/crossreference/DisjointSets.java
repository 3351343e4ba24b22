package io.claimtrail.search.crossreference;

import java.util.HashMap;
import java.util.Map;

/**
 * Groups of ids that only grow together. Each id starts alone. {@code find} compresses paths, so that chains of joins stay
 * cheap.
 */
final class DisjointSets {

    private final Map<String, String> parents = new HashMap<>();

    /** Joins the groups of both ids. */
    void join(String one, String other) {
        parents.put(find(one), find(other));
    }

    /** The id that stands for the group of {@code id}: the same for all ids of a group until the next join. */
    String find(String id) {
        String root = id;
        for (String parent = parent(root); !parent.equals(root); parent = parent(root)) {
            root = parent;
        }
        String current = id;
        while (!current.equals(root)) {
            String next = parent(current);
            parents.put(current, root);
            current = next;
        }
        return root;
    }

    private String parent(String id) {
        return parents.getOrDefault(id, id);
    }
}
