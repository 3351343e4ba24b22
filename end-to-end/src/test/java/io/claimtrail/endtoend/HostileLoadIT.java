package io.claimtrail.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.endtoend.chaos.fault.SlowClients;
import io.claimtrail.localstack.installation.Installation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thousands of the largest requests that a service reads, from 200 clients at once, and 500 slow connections: no service ends,
 * and probes and reads are answered meanwhile. Prints the times of these answers; it does not check them.
 */
@Tag("nightly")
@ExtendWith(SharedInstallation.class)
class HostileLoadIT {

    private static final int CLIENTS = 200;
    private static final int SLOW_CLIENTS = 500;
    private static final int PROBES = 100;
    private static final int DEPTH = 30_000;
    /** Key of the count of connections that ended without an answer, as where a service refuses content before it was sent. */
    private static final int NO_ANSWER = 0;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    @ParameterizedTest
    @CsvSource({
        "ingest-service, /v1/articles, application/json,     8388608, 5000,  /v1/articles/a,     405",
        "ingest-service, /v1/articles, application/x-ndjson, 8388608, 2500,  /v1/articles/a,     405",
        "ingest-service, /v1/reviews,  application/ld+json,  8388608, 2500,  /v1/articles/a,     405",
        "claims-service, /v1/extract,  application/json,     1048576, 10000, /v1/no-such-path,   404",
        "search-service, /v1/match,    application/json,     163840,  10000, /v1/claims?limit=1, 200"
    })
    void noServiceEnds(
            String name,
            String path,
            String mediaType,
            int bytes,
            int requests,
            String read,
            int status,
            Installation claimtrail)
            throws Exception {
        Installation.Service service = claimtrail.service(name);
        List<byte[]> contents = contents(bytes);
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        List<Duration> reads = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        long pid = service.server().pid();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> {
                    for (int request = next.getAndIncrement(); request < requests; request = next.getAndIncrement()) {
                        byte[] content = contents.get(request % contents.size());
                        answers.merge(post(service, path, mediaType, content), 1, Integer::sum);
                    }
                    return null;
                }));
            }
            while (next.get() < requests) {
                reads.add(answerTime(service, read, status));
                reads.add(answerTime(service, "/q/health/live", 200));
            }
            for (Future<Void> client : clients) {
                client.get();
            }
        } catch (CancellationException | ExecutionException e) {
            throw new IllegalStateException(e);
        }

        print(name + " " + path + " " + mediaType + " " + new TreeMap<>(answers) + ", reads and probes", reads);
        assertThat(answers.keySet()).isSubsetOf(NO_ANSWER, 202, 200, 400, 413, 422, 503);
        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(requests);
        assertThat(service.server().isAlive()).isTrue();
        assertThat(service.server().pid()).isEqualTo(pid);
    }

    @ParameterizedTest
    @CsvSource({
        "ingest-service, /v1/articles, application/x-ndjson",
        "claims-service, /v1/extract,  application/json",
        "search-service, /v1/match,    application/json"
    })
    void probesAreAnsweredWhileManyClientsSendSlowly(
            String name, String path, String mediaType, Installation claimtrail) throws Exception {
        Installation.Service service = claimtrail.service(name);
        List<Duration> probes = new ArrayList<>();

        try (SlowClients slow = SlowClients.open(SLOW_CLIENTS, service.api().port(), path, mediaType)) {
            for (int i = 0; i < PROBES; i++) {
                probes.add(answerTime(service, "/q/health/live", 200));
                probes.add(answerTime(service, "/q/health/ready", 200));
            }
        }

        print(name + " with " + SLOW_CLIENTS + " slow connections, probes", probes);
        assertThat(probes).hasSize(2 * PROBES);
    }

    private static List<byte[]> contents(int bytes) {
        return List.of(
                array("{}", bytes),
                array("[]", bytes),
                ("{\"title\":\"t\",\"text\":\"" + "a ".repeat((bytes - 30) / 2) + "\"}").getBytes(US_ASCII),
                "[".repeat(DEPTH).getBytes(US_ASCII));
    }

    private static byte[] array(String element, int bytes) {
        return ("[" + (element + ",").repeat(bytes / (element.length() + 1) - 2) + element + "]").getBytes(US_ASCII);
    }

    private static int post(Installation.Service service, String path, String mediaType, byte[] content)
            throws InterruptedException {
        try {
            HttpResponse<String> answer = HTTP.send(
                    request(service, path)
                            .header("Content-Type", mediaType)
                            .POST(BodyPublishers.fromPublisher(
                                    BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)),
                                    content.length))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 503) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            return answer.statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    private static Duration answerTime(Installation.Service service, String path, int status)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = HTTP.send(request(service, path).GET().build(), BodyHandlers.ofString());
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        return time;
    }

    private static HttpRequest.Builder request(Installation.Service service, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.api().port() + path))
                .timeout(TIMEOUT);
    }

    private static void print(String what, List<Duration> times) {
        List<Long> millis = times.stream().map(Duration::toMillis).sorted().toList();
        System.out.printf(
                "%s: %d answers, p50 %d ms, p95 %d ms, slowest %d ms%n",
                what,
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.getLast());
    }
}
