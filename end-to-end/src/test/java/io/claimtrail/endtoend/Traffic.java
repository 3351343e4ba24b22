package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.localstack.installation.Installation;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Clients that post and search, each with one request at a time and a pause between requests. Without the pause they would
 * post in a minute what takes claims-service many to extract, and leave it hardly any CPU.
 */
final class Traffic implements AutoCloseable {

    private static final int POSTING = 4;
    private static final int SEARCHING = 2;
    /** Articles per burst: a second or more of work for claims-service. */
    private static final int BURST = 100;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Installation claimtrail;
    private final NewsDay day;
    private final AtomicInteger posted = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<AtomicInteger> answered = new ArrayList<>();
    private final ScheduledExecutorService clients = Executors.newScheduledThreadPool(POSTING + SEARCHING);

    Traffic(Installation claimtrail, String publisher) {
        this.claimtrail = claimtrail;
        this.day = new NewsDay(publisher, 0);
        IntStream.range(0, POSTING)
                .forEach(client ->
                        start(() -> claimtrail.ingest().api().post("/v1/articles", day.line(nextValidLine()))));
        IntStream.range(0, SEARCHING)
                .forEach(client -> start(() -> claimtrail.search().api().get("/v1/claims?speaker=ruiz")));
    }

    /** Returns once every client has begun a request after this call and got its answer. */
    void awaitRound() {
        List<Integer> before = answered.stream().map(AtomicInteger::get).toList();
        await().atMost(TIMEOUT)
                .until(() -> IntStream.range(0, answered.size())
                        .allMatch(client -> answered.get(client).get() >= before.get(client) + 2));
    }

    /** Posts many articles in one request, which is answered long before their claims are extracted. */
    void burst() {
        String lines =
                Stream.generate(() -> day.line(nextValidLine())).limit(BURST).collect(Collectors.joining("\n"));
        answer(() -> claimtrail.ingest().api().send("POST", "/v1/articles", "application/x-ndjson", lines));
    }

    /** Stops the clients, and returns all articles that were posted. */
    NewsDay finish() throws InterruptedException {
        close();
        return new NewsDay(day.publisher(), posted.get());
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() throws InterruptedException {
        clients.shutdown();
        assertThat(clients.awaitTermination(TIMEOUT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    private int nextValidLine() {
        int number = posted.incrementAndGet();
        return day.isInvalid(number) ? posted.incrementAndGet() : number;
    }

    private void start(Supplier<HttpResponse<String>> request) {
        AtomicInteger count = new AtomicInteger();
        answered.add(count);
        // Ends with the executor; a failure shows in a round that never ends.
        var unused = clients.scheduleWithFixedDelay(
                () -> {
                    answer(request);
                    count.incrementAndGet();
                },
                0,
                PAUSE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void answer(Supplier<HttpResponse<String>> request) {
        try {
            HttpResponse<String> response = request.get();
            if (response.statusCode() >= 300) {
                failures.add(response.statusCode() + " " + response.body());
            }
        } catch (UncheckedIOException e) {
            failures.add(String.valueOf(e.getCause()));
        }
    }
}
