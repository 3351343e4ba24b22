package io.claimtrail.endtoend.torment.fault;

import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.installation.ServiceProxies.Link;
import io.claimtrail.localstack.Component;
import java.time.Duration;

/** Something that happens in production and must do no harm. */
public sealed interface Fault {

    /** What is broken, by one fault at a time; what is written to topics needs a Kafka that takes it. */
    default Object target() {
        return Component.KAFKA;
    }

    /** A process ends by SIGKILL, and is started again after a while. */
    record Kill(Component part, Duration away) implements Fault {
        @Override
        public Component target() {
            return part;
        }
    }

    /** A process is told to stop, and started again. */
    record Restart(Component part) implements Fault {
        @Override
        public Component target() {
            return part;
        }
    }

    /** A process stands still, as on a machine that pauses, and goes on. */
    record Freeze(Component part, Duration time) implements Fault {
        @Override
        public Component target() {
            return part;
        }
    }

    /** Elasticsearch makes its indices read-only, as it does when its disk is full. */
    record FullDisk(Duration time) implements Fault {
        @Override
        public Component target() {
            return Component.ELASTICSEARCH;
        }
    }

    /** Connections break, and new ones are refused. */
    record Cut(Link link, Duration time) implements Fault {
        @Override
        public Link target() {
            return link;
        }
    }

    /** Nothing gets through, and nobody is told. */
    record Silence(Link link, Duration time) implements Fault {
        @Override
        public Link target() {
            return link;
        }
    }

    /** Each piece of what is sent takes {@code delay}. */
    record Slowness(Link link, Duration delay, Duration time) implements Fault {
        @Override
        public Link target() {
            return link;
        }
    }

    /** A second instance joins, the first stands still for {@code time} and comes back, then the second leaves. */
    record Takeover(Component service, Duration time) implements Fault {
        @Override
        public Component target() {
            return service;
        }
    }

    /** A record that nobody can read. */
    record Poison(Topic topic, Poisoning poisoning) implements Fault {}

    /** Articles that nobody changes any more are written again: an earlier version, then the newest, twice. */
    record RepeatedArticles(int count) implements Fault {}

    /** Claims of any version are written again, in any order. */
    record RepeatedClaims(int count) implements Fault {}
}
