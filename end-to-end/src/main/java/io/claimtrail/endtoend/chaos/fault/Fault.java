package io.claimtrail.endtoend.chaos.fault;

import io.claimtrail.contracts.Topic;
import io.claimtrail.endtoend.installation.Wires.Line;
import io.claimtrail.localstack.instance.Part;
import java.time.Duration;

/** A fault that occurs in production and must lose or change nothing. */
public sealed interface Fault {

    /** The part or connection that the fault breaks. Two faults never share a target; faults that write to topics need Kafka. */
    default Object target() {
        return Part.KAFKA;
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
            return Part.ELASTICSEARCH;
        }
    }

    /** Connections break and new ones are refused. */
    record Cut(Line line, Duration time) implements Fault {
        @Override
        public Line target() {
            return line;
        }
    }

    /** Packets are lost: connections stay open and nothing passes. */
    record Silence(Line line, Duration time) implements Fault {
        @Override
        public Line target() {
            return line;
        }
    }

    /** Each chunk is delayed by {@code delay}. */
    record Slowness(Line line, Duration delay, Duration time) implements Fault {
        @Override
        public Line target() {
            return line;
        }
    }

    /** A second instance joins, the first is suspended for {@code time} and resumes, then the second stops. */
    record Takeover(Part service, Duration time) implements Fault {
        @Override
        public Part target() {
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
