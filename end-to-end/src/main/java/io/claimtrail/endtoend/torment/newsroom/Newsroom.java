package io.claimtrail.endtoend.torment.newsroom;

import io.claimtrail.endtoend.installation.Api;
import io.claimtrail.endtoend.torment.newsroom.Version.Absent;
import io.claimtrail.endtoend.torment.newsroom.Version.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Some editors, each with articles of their own, which they post, correct, withdraw, and post again. */
public final class Newsroom {

    private static final int AT_HAND = 30;
    private static final int PAUSE_MILLIS = 500;

    private final Client client;
    private final Expectations expectations;
    private final SplittableRandom random;
    private final AtomicInteger articles = new AtomicInteger();
    /** Ids that nobody will write to any more, and whose last write was acknowledged. */
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> editors = new ArrayList<>();
    private volatile boolean stopping;

    public Newsroom(Api ingest, long seed) {
        this.expectations = new Expectations();
        this.random = new SplittableRandom(seed);
        this.client = new Client(ingest, expectations);
    }

    public void open(int size) {
        for (int i = 0; i < size; i++) {
            SplittableRandom own = random.split();
            editors.add(threads.submit(() -> edit(own)));
        }
    }

    /**
     * Lets every editor bring to its end what is in work, and tells what search may say.
     *
     * @throws IllegalStateException where an editor was told that something is wrong with an article
     */
    public Expectations close() throws InterruptedException {
        stopping = true;
        try {
            for (Future<?> editor : editors) {
                editor.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an editor gave up: " + e.getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
        return expectations;
    }

    /** Whether nobody will write to that article any more, so that its state is known. */
    public boolean isClosed(String id) {
        return closed.contains(id);
    }

    public Client.Tally tally() {
        return client.tally();
    }

    private void edit(SplittableRandom own) {
        List<Draft> atHand = new ArrayList<>();
        while (!stopping) {
            int choice = own.nextInt(100);
            if (atHand.isEmpty() || choice < 50) {
                add(atHand, Draft.first(articles.getAndIncrement()), own);
            } else {
                Draft draft = atHand.remove(own.nextInt(atHand.size()));
                if (choice < 85) {
                    add(atHand, draft.next(), own);
                } else {
                    withdraw(draft, own, atHand);
                }
            }
            pause(own);
        }
    }

    private void add(List<Draft> atHand, Draft draft, SplittableRandom own) {
        if (client.send(draft.id(), new Published(draft), own)) {
            atHand.add(draft);
        }
        if (atHand.size() > AT_HAND) {
            closed.add(atHand.removeFirst().id());
        }
    }

    private void withdraw(Draft draft, SplittableRandom own, List<Draft> atHand) {
        if (!client.send(draft.id(), new Absent(), own)) {
            return;
        }
        if (own.nextInt(4) == 0) {
            add(atHand, draft.next(), own);
        } else {
            closed.add(draft.id());
        }
    }

    private static void pause(SplittableRandom own) {
        try {
            TimeUnit.MILLISECONDS.sleep(
                    Duration.ofMillis(own.nextInt(PAUSE_MILLIS)).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
