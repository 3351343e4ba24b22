package io.claimtrail.search.crossreference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names in an article's claims, by their distance from a claim. */
final class NearbyNames {

    /** Names in the order of the article, each once where it is repeated without another one between. */
    private final List<String> names = new ArrayList<>();

    /** Index in {@link #names} of the last name up to each claim; -1 before the first. */
    private final int[] places;

    private final Set<String> distinct = new HashSet<>();
    private final int max;

    /**
     * Names of one article.
     *
     * @param nameOfEach the name in each claim; empty for a claim without one
     * @param max maximum number of names around one claim
     */
    NearbyNames(List<String> nameOfEach, int max) {
        this.max = max;
        this.places = new int[nameOfEach.size()];
        for (int i = 0; i < places.length; i++) {
            String name = nameOfEach.get(i);
            if (!name.isEmpty() && (names.isEmpty() || !names.getLast().equals(name))) {
                names.add(name);
                distinct.add(name);
            }
            places[i] = names.size() - 1;
        }
    }

    /** The distinct names around claim number {@code claim} other than {@code own}: the nearest if there are too many. */
    Set<String> around(int claim, String own) {
        Set<String> around = new HashSet<>();
        if (distinct.size() <= max) {
            around.addAll(distinct);
            around.remove(own);
            return around;
        }
        int before = places[claim];
        int after = before + 1;
        while (around.size() < max && (before >= 0 || after < names.size())) {
            if (before >= 0) {
                add(names.get(before), own, around);
                before--;
            }
            if (after < names.size()) {
                add(names.get(after), own, around);
                after++;
            }
        }
        return around;
    }

    private void add(String name, String own, Set<String> around) {
        if (around.size() < max && !name.equals(own)) {
            around.add(name);
        }
    }
}
