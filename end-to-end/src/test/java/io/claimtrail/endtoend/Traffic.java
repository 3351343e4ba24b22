package io.claimtrail.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** People who post and search without a pause, each waiting for one answer before the next request. */
final class Traffic implements AutoCloseable {

    private static final int POSTING = 4;
    private static final int SEARCHING = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final NewsDay day;
    private final AtomicInteger posted = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<AtomicInteger> answered = new ArrayList<>();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean ending;

    Traffic(Installation claimtrail, String publisher) {
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
        ending = true;
        for (Thread person : people) {
            person.join();
        }
    }

    private int nextGoodLine() {
        int number = posted.incrementAndGet();
        return day.isBad(number) ? posted.incrementAndGet() : number;
    }

    private void start(Supplier<HttpResponse<String>> request) {
        AtomicInteger count = new AtomicInteger();
        answered.add(count);
        people.add(Thread.ofVirtual().start(() -> {
            while (!ending) {
                answer(request);
                count.incrementAndGet();
            }
        }));
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
