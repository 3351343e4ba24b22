package io.claimtrail.localstack.installation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Makes a proxy lose answers until it is closed: the server gets the request and answers it, and the client's connection ends
 * without the answer.
 */
public final class AnswerLoss implements AutoCloseable {

    private final RequestKind requests;
    private final int count;
    private final AtomicInteger chosen = new AtomicInteger();
    private final CountDownLatch left;
    private final Consumer<AnswerLoss> end;

    /** @param end removes it from the proxy */
    AnswerLoss(RequestKind requests, int count, Consumer<AnswerLoss> end) {
        this.requests = requests;
        this.count = count;
        this.left = new CountDownLatch(count);
        this.end = end;
    }

    /** Number of lost answers. */
    public int lost() {
        return Math.toIntExact(count - left.getCount());
    }

    /** Waits until all answers are lost, at most {@code limit}. Returns whether they are. */
    public boolean await(Duration limit) throws InterruptedException {
        return left.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        end.accept(this);
    }

    RequestKind requests() {
        return requests;
    }

    /** Returns whether the answer to one more request is to be lost. */
    boolean choose() {
        return chosen.getAndIncrement() < count;
    }

    void record() {
        left.countDown();
    }
}
