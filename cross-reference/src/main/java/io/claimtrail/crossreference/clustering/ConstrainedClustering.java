package io.claimtrail.crossreference.clustering;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Greedy agglomerative clustering with cannot-link constraints: joins pairs, strongest affinity first, unless a pair within
 * the joined cluster can't be linked. Pairs of equal strength are joined in the order of the items. A caller that sorts its
 * items by a stable key therefore gets the same clusters for any order of arrival.
 */
public final class ConstrainedClustering {

    private ConstrainedClustering() {}

    private record Edge(int one, int other, double strength) {}

    /** The members of a cluster, and the items that it must not contain. */
    private record Cluster(BitSet members, BitSet excluded) {}

    /** Clusters {@code sorted}. The clusters are ordered by their first members, and each keeps the order of the items. */
    public static <T> List<List<T>> cluster(List<T> sorted, BiFunction<T, T, Affinity> affinity) {
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            BitSet self = new BitSet();
            self.set(i);
            clusters.add(new Cluster(self, new BitSet()));
        }
        for (Edge edge : edges(sorted, affinity, clusters)) {
            join(clusters, edge);
        }
        List<List<T>> answer = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            BitSet members = clusters.get(i).members();
            if (members.nextSetBit(0) == i) {
                answer.add(members.stream().mapToObj(sorted::get).toList());
            }
        }
        return answer;
    }

    private static <T> List<Edge> edges(List<T> items, BiFunction<T, T, Affinity> affinity, List<Cluster> clusters) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                switch (affinity.apply(items.get(i), items.get(j))) {
                    case Affinity.CannotLink cannotLink -> {
                        clusters.get(i).excluded().set(j);
                        clusters.get(j).excluded().set(i);
                    }
                    case Affinity.Neutral neutral -> {}
                    case Affinity.Link(double strength) -> edges.add(new Edge(i, j, strength));
                }
            }
        }
        edges.sort(Comparator.comparingDouble(Edge::strength)
                .reversed()
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        return edges;
    }

    private static void join(List<Cluster> clusters, Edge edge) {
        Cluster one = clusters.get(edge.one());
        Cluster other = clusters.get(edge.other());
        if (one.members().get(edge.other()) || one.excluded().intersects(other.members())) {
            return;
        }
        one.members().or(other.members());
        one.excluded().or(other.excluded());
        other.members().stream().forEach(member -> clusters.set(member, one));
    }
}
