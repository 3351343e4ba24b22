package io.claimtrail.crossreference.grouping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Joins pairs, strongest pull first, as long as no pair within a group is to be kept apart. Equal pulls are taken in the
 * order of the items, so that a caller who sorts them by something of their own gets the same groups whatever came first.
 */
public final class Grouping {

    private Grouping() {}

    private record Edge(int one, int other, double strength) {}

    /** Members of a group, and whom none of them may meet. */
    private record Group(BitSet members, BitSet apart) {}

    /** The groups of {@code sorted}, each in the same order, by their first members. */
    public static <T> List<List<T>> of(List<T> sorted, BiFunction<T, T, Pull> pull) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            BitSet self = new BitSet();
            self.set(i);
            groups.add(new Group(self, new BitSet()));
        }
        for (Edge edge : edges(sorted, pull, groups)) {
            join(groups, edge);
        }
        List<List<T>> answer = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            BitSet members = groups.get(i).members();
            if (members.nextSetBit(0) == i) {
                answer.add(members.stream().mapToObj(sorted::get).toList());
            }
        }
        return answer;
    }

    private static <T> List<Edge> edges(List<T> items, BiFunction<T, T, Pull> pull, List<Group> groups) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                switch (pull.apply(items.get(i), items.get(j))) {
                    case Pull.Apart apart -> {
                        groups.get(i).apart().set(j);
                        groups.get(j).apart().set(i);
                    }
                    case Pull.None none -> {}
                    case Pull.Together(double strength) -> edges.add(new Edge(i, j, strength));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::strength)
                .reversed()
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        return edges;
    }

    private static void join(List<Group> groups, Edge edge) {
        Group one = groups.get(edge.one());
        Group other = groups.get(edge.other());
        if (one.members().get(edge.other()) || one.apart().intersects(other.members())) {
            return;
        }
        one.members().or(other.members());
        one.apart().or(other.apart());
        other.members().stream().forEach(member -> groups.set(member, one));
    }
}
