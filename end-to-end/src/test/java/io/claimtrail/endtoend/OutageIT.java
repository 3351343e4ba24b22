package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.localstack.installation.Api;
import io.claimtrail.localstack.installation.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Kills Kafka or Elasticsearch: requests that need it get 503, and all works again afterwards without a restart. */
@ExtendWith(SharedInstallation.Interrupted.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SharedInstallation.Interrupted.LOCK)
class OutageIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    /** Maximum time of an answer to a stream that Kafka can't take. */
    private static final Duration STREAM_LIMIT = Duration.ofMinutes(1);

    private static final String ALL = "/v1/claims";

    @Test
    void readsFailWhileElasticsearchIsUnavailableAndWorkAfterwards(Installation claimtrail) {
        Api search = claimtrail.search().api();
        long pid = claimtrail.search().server().pid();

        claimtrail.elasticsearch().kill();
        HttpResponse<String> read = search.get(ALL);
        HttpResponse<String> page = page(search, "/search?q=ferries");
        HttpResponse<String> write = claimtrail.ingest().api().post("/v1/articles", article("Away Search", "ferries"));
        await().atMost(TIMEOUT).until(() -> !search.isReady());
        claimtrail.elasticsearch().restart();

        assertUnavailable(read);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("Search is away for a moment");
        assertThat(write.statusCode()).isEqualTo(202);
        await().atMost(TIMEOUT).until(search::isReady);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(search.total(ALL + "?publisher=Away%20Search"))
                        .isEqualTo(1));
        assertThat(claimtrail.search().server().pid()).isEqualTo(pid);
        assertThat(claimtrail.search().server().isAlive()).isTrue();
    }

    @Test
    void writesFailWhileKafkaIsUnavailableAndWorkAfterwards(Installation claimtrail) {
        Api ingest = claimtrail.ingest().api();
        Api claims = claimtrail.claims().api();
        Api search = claimtrail.search().api();

        claimtrail.kafka().kill();
        HttpResponse<String> write = ingest.post("/v1/articles", article("Away Post", "bridges"));
        String line = article("Away Post", "bridges") + "\n";
        long begin = System.nanoTime();
        HttpResponse<String> stream = ingest.send("post", "/v1/articles", "application/x-ndjson", line.repeat(100));
        Duration streamed = Duration.ofNanos(System.nanoTime() - begin);
        HttpResponse<String> read = search.get(ALL);
        HttpResponse<String> extract =
                claims.post("/v1/extract", "{\"text\":\"“We build bridges,” said Mayor Ana Ruiz.\"}");
        await().atMost(TIMEOUT).until(() -> !ingest.isReady() && !claims.isReady());
        claimtrail.kafka().restart();

        assertUnavailable(write);
        assertThat(streamed).isLessThan(STREAM_LIMIT);
        assertThat(stream.body().lines()).hasSize(100).allMatch(answer -> answer.contains("\"status\":503"));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(extract.statusCode()).isEqualTo(200);
        await().atMost(TIMEOUT).until(() -> ingest.isReady() && claims.isReady() && search.isReady());
        await().atMost(TIMEOUT)
                .until(() -> ingest.post("/v1/articles", article("Away Post", "bridges"))
                                .statusCode()
                        == 202);
        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertThat(search.total(ALL + "?publisher=Away%20Post")).isEqualTo(1));
        assertThat(claimtrail.ingest().server().isAlive()).isTrue();
        assertThat(claimtrail.claims().server().isAlive()).isTrue();
    }

    /** The page at {@code path}, as a browser asks for it. */
    private static HttpResponse<String> page(Api api, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                .header("Accept", "text/html")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    private static String article(String publisher, String thing) {
        return """
            {"title":"News of %2$s","publisher":"%1$s","publishedAt":"2026-03-02T10:00:00Z",\
            "body":"“We build %2$s,” said Mayor Ana Ruiz."}\
            """.formatted(publisher, thing);
    }
}
