package io.claimtrail.edge.kafka;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Reports a service ready while a broker responds and has all topics that the service needs; no service creates topics.
 * Quarkus' own check waits a minute for an unavailable broker, longer than any probe. The check is created at the start, so
 * that invalid settings of Kafka stop the start.
 */
@Startup
@Readiness
@Singleton
class KafkaReadiness implements HealthCheck {

    /** Timeout of one check. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final List<String> topics;
    private final Admin admin;

    KafkaReadiness(
            @Identifier("default-kafka-broker") Map<String, Object> broker, KafkaNames names, RequiredTopics required) {
        this.topics = names.topics(required.topics());
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        this.admin = Admin.create(settings);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("kafka");
        try {
            admin.describeTopics(topics).allTopicNames().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return response.up().build();
        } catch (ExecutionException e) {
            return down(response, reason(e.getCause()));
        } catch (TimeoutException e) {
            return down(response, "Kafka is unavailable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(response, "interrupted");
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    private String reason(@Nullable Throwable failure) {
        if (failure instanceof AuthenticationException) {
            return "certificate validation failed between Kafka and this service (kafka.ssl.*)";
        }
        return failure instanceof UnknownTopicOrPartitionException
                ? "a topic is missing; required are " + String.join(", ", topics)
                : "Kafka is unavailable";
    }

    private static HealthCheckResponse down(HealthCheckResponseBuilder response, String reason) {
        return response.down().withData("reason", reason).build();
    }
}
