package io.claimtrail.endtoend.chaos.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.contracts.Topic;
import io.claimtrail.endtoend.chaos.workload.Draft;
import io.claimtrail.launcher.deadletter.KafkaLog;
import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.Polling;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Finds the versions of articles of which any text is stored: in every topic, in every index, in exports and behind old cursors. */
public final class StoredTexts {

    /** Timeout for the generations of the index that rebuilds have replaced to be deleted. */
    private static final Duration DELETION_LIMIT = Duration.ofMinutes(2);

    private static final int OK = 200;
    private static final int BATCH = 500;
    private static final List<String> LISTS = List.of("/v1/articles", "/v1/claims");
    private static final List<String> EXPORTS = List.of("ndjson", "csv");

    private final Installation installation;
    /** Requests for the second page of each list, as of the time at which this was created. */
    private final List<String> oldPages = new ArrayList<>();

    private final Map<String, Set<String>> tokens = new HashMap<>();

    /** Creates a reader that knows the cursors of now. */
    public StoredTexts(Installation installation) {
        this.installation = installation;
        for (String list : LISTS) {
            String first = list + "?" + publisher() + "&limit=10";
            JsonNode next = installation.search().api().getJson(first).path("next");
            if (next.isTextual()) {
                oldPages.add(first + "&cursor=" + next.asText());
            }
        }
    }

    /** Returns the tokens of all stored versions, by the place where they are stored. */
    public Map<String, Set<String>> read() {
        tokens.clear();
        awaitOneGeneration();
        readKafka();
        readElasticsearch();
        Api search = installation.search().api();
        for (String list : LISTS) {
            for (String format : EXPORTS) {
                String path = list + "?" + publisher() + "&format=" + format;
                add("the export " + path, search.get(path).body());
            }
        }
        oldPages.forEach(
                page -> add("the old cursor of " + page, search.get(page).body()));
        return Map.copyOf(tokens);
    }

    private static String publisher() {
        return "publisher=" + URLEncoder.encode(Draft.PUBLISHER, UTF_8);
    }

    private void add(String place, String text) {
        Set<String> found = Draft.tokens(text);
        if (!found.isEmpty()) {
            tokens.computeIfAbsent(place, missing -> new TreeSet<>()).addAll(found);
        }
    }

    /** A generation that was replaced stays for a while, for cursors. If it stays longer, its text is found below. */
    private void awaitOneGeneration() {
        Api elasticsearch = new Api(installation.elasticsearchPort());
        Polling.until(
                () -> elasticsearch
                                .get("/_cat/indices/claimtrail-claims-*?h=index")
                                .body()
                                .lines()
                                .count()
                        == 1,
                DELETION_LIMIT);
    }

    private void readKafka() {
        try (KafkaLog log = new KafkaLog(Map.of("bootstrap.servers", installation.kafkaBootstrapServers()))) {
            for (Topic topic : Topic.values()) {
                for (TopicPartition partition : log.partitions(topic.name(""))) {
                    log.read(partition, 0, log.end(partition), this::add);
                }
            }
        }
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        String place = "the topic " + record.topic();
        if (record.value() != null) {
            add(place, new String(record.value(), UTF_8));
        }
        for (Header header : record.headers()) {
            if (header.value() != null) {
                add(place, new String(header.value(), UTF_8));
            }
        }
    }

    private void readElasticsearch() {
        Api elasticsearch = new Api(installation.elasticsearchPort());
        JsonNode page =
                json(elasticsearch.post("/_all/_search?scroll=1m&expand_wildcards=all", "{\"size\":" + BATCH + "}"));
        while (!page.path("hits").path("hits").isEmpty()) {
            for (JsonNode hit : page.path("hits").path("hits")) {
                add("the index " + hit.path("_index").asText(), hit.toString());
            }
            String scroll = page.path("_scroll_id").asText();
            page = json(elasticsearch.post("/_search/scroll", "{\"scroll\":\"1m\",\"scroll_id\":\"" + scroll + "\"}"));
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw new IllegalStateException("Elasticsearch answered " + answer.statusCode() + ": " + answer.body());
        }
        return Api.parse(answer.body());
    }
}
