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
 * People who post and search, each waiting for one answer and taking breath before the next request. Without the breath
 * they would post in a minute what takes the network many to read, and leave it hardly any CPU meanwhile.
 */
final class Traffic implements AutoCloseable {

    private static final int POSTING = 4;
    private static final int SEARCHING = 2;
    /** A second or more of work for claims-service. */
    private static final int BURST = 100;

    private static final Duration BREATH = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Installation claimtrail;
    private final NewsDay day;
    private final AtomicInteger posted = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<AtomicInteger> answered = new ArrayList<>();
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(POSTING + SEARCHING);

    Traffic(Installation claimtrail, String publisher) {
        this.claimtrail = claimtrail;
        this.day = new NewsDay(publisher, 0);
        IntStream.range(0, POSTING)
                .forEach(person ->
                        start(() -> claimtrail.ingest().api().post("/v1/articles", day.line(nextGoodLine()))));
        IntStream.range(0, SEARCHING)
                .forEach(person -> start(() -> claimtrail.search().api().get("/v1/claims?speaker=ruiz")));
    }

    /** Returns once everyone has begun a request after this call, and got its answer. */
    void awaitRound() {
        List<Integer> before = answered.stream().map(AtomicInteger::get).toList();
        await().atMost(PATIENCE)
                .until(() -> IntStream.range(0, answered.size())
                        .allMatch(person -> answered.get(person).get() >= before.get(person) + 2));
    }

    /** Many articles in one request, answered long before they are read: whoever stops now has work in hand. */
    void burst() {
        String lines =
                Stream.generate(() -> day.line(nextGoodLine())).limit(BURST).collect(Collectors.joining("\n"));
        answer(() -> claimtrail.ingest().api().send("POST", "/v1/articles", "application/x-ndjson", lines));
    }

    /** Ends it, and returns what was posted in all. */
    NewsDay finish() throws InterruptedException {
        close();
        return new NewsDay(day.publisher(), posted.get());
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() throws InterruptedException {
        people.shutdown();
        assertThat(people.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }

    private int nextGoodLine() {
        int number = posted.incrementAndGet();
        return day.isBad(number) ? posted.incrementAndGet() : number;
    }

    private void start(Supplier<HttpResponse<String>> request) {
        AtomicInteger count = new AtomicInteger();
        answered.add(count);
        // Ends with the others; what goes wrong shows in that no round is finished.
        var unused = people.scheduleWithFixedDelay(
                () -> {
                    answer(request);
                    count.incrementAndGet();
                },
                0,
                BREATH.toMillis(),
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
