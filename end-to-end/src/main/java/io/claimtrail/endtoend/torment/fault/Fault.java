package io.claimtrail.endtoend.torment.fault;

import io.claimtrail.contracts.Topic;
import io.claimtrail.endtoend.installation.Wires.Line;
import io.claimtrail.localstack.instance.Part;
import java.time.Duration;

/** Something that happens in production and must do no harm. */
public sealed interface Fault {

    /** What is broken, by one fault at a time; what is written to topics needs a Kafka that takes it. */
    default Object target() {
        return Part.KAFKA;
    }

    /** A process ends by SIGKILL, and is started again after a while. */
    record Kill(Part part, Duration away) implements Fault {
        @Override
        public Part target() {
            return part;
        }
    }

    /** A process is told to stop, and started again. */
    record Restart(Part part) implements Fault {
        @Override
        public Part target() {
            return part;
        }
    }

    /** A process stands still, as on a machine that pauses, and goes on. */
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

    /** Connections break, and new ones are refused. */
    record Cut(Line line, Duration time) implements Fault {
        @Override
        public Line target() {
            return line;
        }
    }

    /** Nothing gets through, and nobody is told. */
    record Silence(Line line, Duration time) implements Fault {
        @Override
        public Line target() {
            return line;
        }
    }

    /** Each piece of what is sent takes {@code delay}. */
    record Slowness(Line line, Duration delay, Duration time) implements Fault {
        @Override
        public Line target() {
            return line;
        }
    }

    /** A second instance joins, the first stands still for {@code time} and comes back, then the second leaves. */
    record Takeover(Part service, Duration time) implements Fault {
        @Override
        public Part target() {
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
