package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ServiceProxies.Link;
import java.time.Duration;

/** A fault that occurs in production and must lose or change nothing. */
public sealed interface Fault {

    /** The part or connection that the fault breaks. Two faults never share a target; faults that write to topics need Kafka. */
    default Object target() {
        return Component.KAFKA;
    }

    /** SIGKILL ends a process, which is started again after {@code away}. */
    record Kill(Component component, Duration away) implements Fault {
        @Override
        public Component target() {
            return component;
        }
    }

    /** SIGTERM stops a process, which is started again. */
    record Restart(Component component) implements Fault {
        @Override
        public Component target() {
            return component;
        }
    }

    /** SIGSTOP suspends a process for {@code time}, as when a machine pauses. */
    record Freeze(Component component, Duration time) implements Fault {
        @Override
        public Component target() {
            return component;
        }
    }

    /** Elasticsearch makes its indices read-only, as it does when its disk is full. */
    record FullDisk(Duration time) implements Fault {
        @Override
        public Component target() {
            return Component.ELASTICSEARCH;
        }
    }

    /** Connections break and new ones are refused. */
    record Cut(Link link, Duration time) implements Fault {
        @Override
        public Link target() {
            return link;
        }
    }

    /** Packets are lost: connections stay open and nothing passes. */
    record Silence(Link link, Duration time) implements Fault {
        @Override
        public Link target() {
            return link;
        }
    }

    /** Each chunk is delayed by {@code delay}. */
    record Slowness(Link link, Duration delay, Duration time) implements Fault {
        @Override
        public Link target() {
            return link;
        }
    }

    /** A second instance joins, the first is suspended for {@code time} and resumes, then the second stops. */
    record Takeover(Component service, Duration time) implements Fault {
        @Override
        public Component target() {
            return service;
        }
    }

    /** An invalid record is written to a topic. */
    record Poison(Topic topic, PoisonKind kind) implements Fault {}

    /** Records of articles that no longer change are repeated: an earlier version, then the newest twice. */
    record RepeatedArticles(int count) implements Fault {}

    /** Claims records of any version are repeated, in any order. */
    record RepeatedClaims(int count) implements Fault {}
}
