package io.claimtrail.http.health;

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
import org.jspecify.annotations.Nullable;

/**
 * Ready while a broker answers and has the topics that a service needs; no service makes them. Quarkus' own check waits a
 * minute for a broker that is away, longer than any probe.
 */
public final class KafkaReadiness implements HealthCheck, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> topics;
    private final Admin admin;

    /** @param broker how to reach it, as for any Kafka client */
    public KafkaReadiness(Map<String, Object> broker, List<String> topics) {
        this.topics = List.copyOf(topics);
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.admin = Admin.create(settings);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("kafka");
        try {
            admin.describeTopics(topics).allTopicNames().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return response.up().build();
        } catch (ExecutionException e) {
            return down(response, reason(e.getCause()));
        } catch (TimeoutException e) {
            return down(response, "Kafka does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(response, "interrupted");
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private String reason(@Nullable Throwable failure) {
        if (failure instanceof AuthenticationException) {
            return "Kafka and this service do not take each other's certificates (kafka.ssl.*)";
        }
        return failure instanceof UnknownTopicOrPartitionException
                ? "a topic is missing: needed are " + String.join(", ", topics)
                : "Kafka does not answer";
    }

    private static HealthCheckResponse down(HealthCheckResponseBuilder response, String reason) {
        return response.down().withData("reason", reason).build();
    }
}
