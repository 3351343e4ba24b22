package io.claimtrail.localstack;

import io.claimtrail.localstack.server.KafkaTopics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Connects a Quarkus test to the shared stack, with separate topics and indices that are deleted afterwards. */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {

    private final String prefix =
            "test-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + "-";

    @Override
    public Map<String, String> start() {
        Stack stack = SharedStack.attach();
        try (KafkaTopics topics = new KafkaTopics(stack.kafkaBootstrapServers())) {
            topics.create(prefix);
        }
        return Map.of(
                "kafka.bootstrap.servers",
                stack.kafkaBootstrapServers(),
                "quarkus.elasticsearch.hosts",
                stack.elasticsearch().getAuthority(),
                "claimtrail.kafka.topic-prefix",
                prefix,
                "claimtrail.elasticsearch.index-prefix",
                prefix);
    }

    @Override
    public void stop() {
        Stack stack = SharedStack.attach();
        try (KafkaTopics topics = new KafkaTopics(stack.kafkaBootstrapServers());
                HttpClient http = HttpClient.newHttpClient()) {
            topics.delete(prefix);
            HttpRequest deleteIndices = HttpRequest.newBuilder(
                            stack.elasticsearch().resolve("/" + prefix + "*"))
                    .DELETE()
                    .build();
            http.send(deleteIndices, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
