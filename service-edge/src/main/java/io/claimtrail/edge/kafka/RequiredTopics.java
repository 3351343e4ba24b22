package io.claimtrail.edge.kafka;

import io.claimtrail.contracts.Topic;
import java.util.List;

/** The topics that a service reads or writes; each service produces its own as a bean. */
public record RequiredTopics(List<Topic> topics) {

    public RequiredTopics {
        topics = List.copyOf(topics);
    }
}
