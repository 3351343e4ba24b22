package io.claimtrail.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.contracts.Topic;
import io.claimtrail.localstack.server.KafkaTopics;
import io.claimtrail.localstack.server.Servers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    @TempDir
    Path folder;

    /** Nightly: {@code ChaosIT} of end-to-end kills both in every build, and checks that all data are kept. */
    @Test
    @Tag("nightly")
    void keepsItsDataWhenItsProcessesAreKilled() throws Exception {
        try (LocalStack stack = LocalStack.start(Servers.find(), folder)) {
            createTopics(stack);
            createTopics(stack);
            String topic = Topic.ARTICLES.name("a-");
            produce(stack, topic, "kept");
            put(stack, "/names", "{\"settings\":" + FOLDING + "}");
            put(stack, "/names/_doc/1?refresh=true", "{\"name\":\"María Ortega-Lind\"}");

            stack.kafka().kill();
            stack.elasticsearchServer().kill();
            stack.kafka().restart();
            stack.elasticsearchServer().restart();

            assertThat(consume(stack, topic)).containsExactly("kept");
            assertThat(get(stack, "/names/_doc/1")).contains("Ortega-Lind");
        }
    }

    @Test
    void analysesAsTheFullDistributionDoes() throws Exception {
        Stack stack = SharedStack.attach();
        put(stack, "/analysis-check", "{\"settings\":" + FOLDING + "}");

        String tokens = post(
                stack,
                "/analysis-check/_analyze",
                "{\"analyzer\":\"english_folded\",\"text\":\"María's running proposals\"}");
        String normalized =
                post(stack, "/analysis-check/_analyze", "{\"normalizer\":\"folded\",\"text\":\"María Ortega-Lind\"}");

        assertThat(tokens).contains("\"maria\"", "\"run\"", "\"propos\"");
        assertThat(normalized).contains("\"maria ortega-lind\"");
        HttpRequest delete = HttpRequest.newBuilder(stack.elasticsearch().resolve("/analysis-check"))
                .DELETE()
                .build();
        assertThat(send(delete)).contains("true");
    }

    @Test
    void hasTheAnalyzersOfTheFullDistribution() throws Exception {
        Stack stack = SharedStack.attach();

        assertThat(analyze(stack, "{\"analyzer\":\"english\",\"text\":\"The mayor's proposals\"}"))
                .containsExactly("mayor", "propos");
        assertThat(analyze(stack, "{\"tokenizer\":\"keyword\",\"filter\":[\"asciifolding\"],\"text\":\"Ana Ruíz\"}"))
                .containsExactly("Ana Ruiz");
        assertThat(analyze(stack, """
                {"tokenizer":"whitespace","filter":["lowercase",{"type":"edge_ngram","min_gram":2,"max_gram":3}],
                 "text":"Ana-R"}""")).containsExactly("an", "ana");
    }

    private static final String FOLDING = """
            {"analysis": {
              "filter": {
                "possessive": {"type": "stemmer", "language": "possessive_english"},
                "english": {"type": "stemmer", "language": "english"}},
              "analyzer": {"english_folded": {
                "type": "custom", "tokenizer": "standard",
                "filter": ["possessive", "lowercase", "asciifolding", "english"]}},
              "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding"]}}}}""";

    private static void createTopics(Stack stack) {
        try (KafkaTopics topics = new KafkaTopics(stack.kafkaBootstrapServers())) {
            topics.create("a-");
        }
    }

    private static List<String> analyze(Stack stack, String request) throws Exception {
        JsonNode answer = new ObjectMapper().readTree(post(stack, "/_analyze", request));
        return answer.path("tokens").findValuesAsText("token");
    }

    private static void produce(Stack stack, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.kafkaBootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>(topic, "key", value))
                            .get()
                            .hasOffset())
                    .isTrue();
        }
    }

    private static List<String> consume(Stack stack, String topic) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", stack.kafkaBootstrapServers(), "group.id", "g", "auto.offset.reset", "earliest");
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                }
                return !values.isEmpty();
            });
        }
        return values;
    }

    private static void put(Stack stack, String path, String json) throws IOException, InterruptedException {
        HttpRequest request =
                json(stack, path).PUT(HttpRequest.BodyPublishers.ofString(json)).build();
        assertThat(send(request)).doesNotContain("\"error\"");
    }

    private static String post(Stack stack, String path, String json) throws IOException, InterruptedException {
        return send(json(stack, path)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static String get(Stack stack, String path) throws IOException, InterruptedException {
        return send(json(stack, path).build());
    }

    private static HttpRequest.Builder json(Stack stack, String path) {
        return HttpRequest.newBuilder(stack.elasticsearch().resolve(path)).header("Content-Type", "application/json");
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
