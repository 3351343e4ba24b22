package io.claimtrail.edge.kafka;

import io.claimtrail.contracts.Topic;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Names of topics and consumer groups on the broker: each begins with the installation's prefix. */
@Dependent
public final class KafkaNames {

    private final String prefix;

    @Inject
    KafkaNames(TopicConfig config) {
        this(config.topicPrefix().orElse(""));
    }

    /**
     * Names with {@code prefix}.
     *
     * @param prefix may be empty
     */
    public KafkaNames(String prefix) {
        this.prefix = prefix;
    }

    public String topic(Topic topic) {
        return topic.name(prefix);
    }

    /** The names of {@code topics}, in their order. */
    public List<String> topics(Collection<Topic> topics) {
        return topics.stream().map(this::topic).toList();
    }

    public String group(String baseName) {
        return prefix + baseName;
    }
}
