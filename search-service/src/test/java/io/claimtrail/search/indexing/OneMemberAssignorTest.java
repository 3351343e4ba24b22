package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OneMemberAssignorTest {

    private static final Node NODE = new Node(0, "localhost", 9092);

    @Test
    void givesAllPartitionsOfAllTopicsToOneMember() {
        Cluster cluster = new Cluster(
                "cluster",
                List.of(NODE),
                List.of(partition("articles", 0), partition("articles", 1), partition("claims", 0)),
                Set.of(),
                Set.of());
        Subscription subscription = new Subscription(List.of("articles", "claims"));

        var assignments = new OneMemberAssignor()
                .assign(cluster, new GroupSubscription(Map.of("b", subscription, "a", subscription)))
                .groupAssignment();

        assertThat(assignments.get("a").partitions())
                .containsExactlyInAnyOrder(
                        new TopicPartition("articles", 0),
                        new TopicPartition("articles", 1),
                        new TopicPartition("claims", 0));
        assertThat(assignments.get("b").partitions()).isEmpty();
    }

    private static PartitionInfo partition(String topic, int number) {
        return new PartitionInfo(topic, number, NODE, new Node[] {NODE}, new Node[] {NODE});
    }
}
