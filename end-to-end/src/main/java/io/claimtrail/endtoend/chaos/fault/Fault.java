package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.RequestKind;
import io.claimtrail.localstack.installation.ServiceProxies.Link;
import java.time.Duration;

/** A fault that occurs in production and must lose or change nothing. */
public sealed interface Fault {

    /** The part or connection that the fault breaks. Two faults never share a target; faults that write to topics need Kafka. */
    default Object target() {
        return Part.of(Component.KAFKA);
    }

    /** SIGKILL ends a process, which is started again after {@code away}. */
    record Kill(Part part, Duration away) implements Fault {
        @Override
        public Part target() {
            return part;
        }
    }

    /** SIGTERM stops a process, which is started again. */
    record Restart(Part part) implements Fault {
        @Override
        public Part target() {
            return part;
        }
    }

    /** SIGSTOP suspends a process for {@code time}, as when a machine pauses. */
    record Freeze(Part part, Duration time) implements Fault {
        @Override
        public Part target() {
            return part;
        }
    }

    /** Elasticsearch makes its indices read-only, as it does when its disk is full. */
    record FullDisk(Duration time) implements Fault {
        @Override
        public Part target() {
            return Part.of(Component.ELASTICSEARCH);
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
        public Part target() {
            return Part.of(service);
        }
    }

    /**
     * A further instance joins while {@code articles} long articles wait, the first instance is suspended for {@code time}, in
     * which these articles change, and resumes. Then the further instance leaves.
     */
    record Rebalance(Component service, int articles, Duration time) implements Fault {
        @Override
        public Part target() {
            return Part.of(service);
        }
    }

    /**
     * The index is rebuilt by {@code processes} at once, and the answers to the first {@code lostAnswers} requests that move the
     * aliases are lost.
     */
    record Rebuild(int processes, int lostAnswers) implements Fault {
        @Override
        public Object target() {
            return Rebuild.class;
        }
    }

    /** The server answers {@code count} of these requests, and the connection breaks before the answer arrives. */
    record LostAnswers(Link link, RequestKind requests, int count) implements Fault {
        @Override
        public Link target() {
            return link;
        }
    }

    /** Requests that are too large, too deep, have too many tokens or arrive slowly, several of each at once. */
    record HostileRequests(Part part) implements Fault {
        @Override
        public Part target() {
            return part;
        }
    }

    /** An invalid record is written to a topic. */
    record Poison(Topic topic, PoisonKind kind) implements Fault {}

    /** Records of articles that no longer change are repeated: an earlier version, then the newest twice. */
    record RepeatedArticles(int count) implements Fault {}

    /** Claims records of articles that no longer change are repeated: of an earlier version, then of the newest twice. */
    record RepeatedClaims(int count) implements Fault {}
}
