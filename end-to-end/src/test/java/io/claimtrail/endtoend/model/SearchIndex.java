package io.claimtrail.endtoend.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Elasticsearch: the generations and their aliases.
 *
 * @param live number of the generation that the aliases point to; 0 if there is none
 * @param mark rebuild whose mark exists; -1 if there is none
 * @param marked generation that has the mark
 * @param generations the first element has number 1
 */
record SearchIndex(int live, int mark, int marked, List<Generation> generations) {

    static final int NO_MARK = -1;

    SearchIndex {
        generations = List.copyOf(generations);
    }

    Generation generation(int number) {
        return generations.get(number - 1);
    }

    boolean exists(int number) {
        return number > 0 && generation(number).exists();
    }

    SearchIndex with(int number, Generation generation) {
        List<Generation> changed = new ArrayList<>(generations);
        changed.set(number - 1, generation);
        return new SearchIndex(live, mark, marked, changed);
    }

    SearchIndex mark(int rebuild, int generation) {
        return new SearchIndex(live, rebuild, generation, generations);
    }

    SearchIndex makeLive(int number, boolean removesMark) {
        return removesMark
                ? new SearchIndex(number, NO_MARK, 0, generations)
                : new SearchIndex(number, mark, marked, generations);
    }

    /** Deletes a generation with its aliases. */
    SearchIndex delete(int number) {
        SearchIndex deleted = with(number, generation(number).delete());
        boolean losesMark = marked == number;
        return new SearchIndex(
                live == number ? 0 : live, losesMark ? NO_MARK : mark, losesMark ? 0 : marked, deleted.generations);
    }

    void addTo(StateKey key) {
        key.add(live).add(mark).add(marked);
        generations.forEach(generation -> generation.addTo(key));
    }
}
