package io.claimtrail.ingest.publish;

import io.claimtrail.contracts.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while a broker answers and the articles topic is there. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Admin admin;
    private final String topic;

    KafkaReadiness(@Identifier("default-kafka-broker") Map<String, Object> broker, PublishConfig config) {
        Map<String, Object> settings = new HashMap<>(broker);
        int timeout = Math.toIntExact(PATIENCE.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        admin = Admin.create(settings);
        topic = Topic.ARTICLES.name(config.topicPrefix().orElse(""));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("kafka").withData("topic", topic);
        try {
            admin.describeTopics(List.of(topic)).allTopicNames().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return response.up().build();
        } catch (ExecutionException | TimeoutException e) {
            return response.down().withData("reason", reason(e)).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().withData("reason", "interrupted").build();
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.getMessage() == null ? "no broker answered in time" : cause.getMessage();
    }
}
