package io.claimtrail.search.indexing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Measures how long it takes from the acceptance of an article until its claims are cross-referenced. */
final class CrossReferencedTimer {

    private static final String TIME = "ce_time";

    private final Timer timer;

    CrossReferencedTimer(MeterRegistry metrics) {
        this.timer = Timer.builder("claimtrail.cross.referenced")
                .description("From the acceptance of an article until its claims are cross-referenced")
                .publishPercentiles(0.5, 0.95, 0.99)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(metrics);
    }

    /** Measures those of {@code records} that contain claims, in the topic {@code claims}. */
    void record(Collection<ConsumerRecord<String, byte[]>> records, String claims) {
        Instant now = Instant.now();
        records.stream()
                .filter(record -> record.topic().equals(claims) && record.value() != null)
                .flatMap(record -> acceptedAt(record).stream())
                .forEach(accepted -> timer.record(Duration.between(accepted, now)));
    }

    private static Optional<Instant> acceptedAt(ConsumerRecord<String, byte[]> record) {
        Header time = record.headers().lastHeader(TIME);
        if (time == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(new String(time.value(), StandardCharsets.UTF_8))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
