package io.claimtrail.search.indexing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;

/** Assigns all partitions to one member of a group, the one with the smallest id. The others take over when it leaves. */
public final class OneMemberAssignor implements ConsumerPartitionAssignor {

    @Override
    public String name() {
        return "one-member";
    }

    @Override
    public GroupAssignment assign(Cluster metadata, GroupSubscription group) {
        Map<String, Subscription> members = group.groupSubscription();
        String active = members.keySet().stream().min(String::compareTo).orElseThrow();
        Map<String, Assignment> assignments = new HashMap<>();
        members.forEach((member, subscription) -> assignments.put(
                member,
                new Assignment(
                        member.equals(active)
                                ? subscription.topics().stream()
                                        .flatMap(topic -> metadata.partitionsForTopic(topic).stream())
                                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                                        .toList()
                                : List.of())));
        return new GroupAssignment(assignments);
    }
}
