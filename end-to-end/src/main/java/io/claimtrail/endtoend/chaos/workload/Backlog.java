package io.claimtrail.endtoend.chaos.workload;

import io.claimtrail.endtoend.chaos.workload.ArticleState.Absent;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Long articles that were posted at once, so that claims-service needs time for them, and that change once more. */
public final class Backlog {

    private final ClosedArticles closed;
    private final List<Item> items;

    private Backlog(ClosedArticles closed, List<Item> items) {
        this.closed = closed;
        this.items = items;
    }

    private record Item(RetryingClient client, Draft draft, SplittableRandom random) {

        boolean send(ArticleState state) throws InterruptedException {
            return client.send(draft.id(), state, random);
        }
    }

    static Backlog post(List<RetryingClient> clients, ClosedArticles closed, int size, SplittableRandom random)
            throws InterruptedException {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            RetryingClient client = clients.get(i % clients.size());
            items.add(new Item(client, Draft.firstLong(closed.nextNumber()), random.split()));
        }
        List<Boolean> posted = forEach(items, item -> item.send(new Published(item.draft())));
        List<Item> open = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (posted.get(i)) {
                open.add(items.get(i));
            }
        }
        return new Backlog(closed, open);
    }

    /** Withdraws every second article and corrects the others. They do not change any more. */
    public void change() throws InterruptedException {
        forEach(items, item -> {
            ArticleState state = item.draft().article() % 2 == 0
                    ? new Absent()
                    : new Published(item.draft().next());
            boolean changed = item.send(state);
            if (changed) {
                closed.add(item.draft().id());
            }
            return changed;
        });
    }

    private interface Write {
        boolean send(Item item) throws InterruptedException;
    }

    /** Sends one write per item, all at once, and returns which were acknowledged. */
    private static List<Boolean> forEach(List<Item> items, Write write) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> writes = items.stream()
                    .map(item -> threads.submit(() -> write.send(item)))
                    .toList();
            List<Boolean> acknowledged = new ArrayList<>();
            for (Future<Boolean> sent : writes) {
                acknowledged.add(sent.get());
            }
            return acknowledged;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a write of the backlog failed: " + e.getMessage(), e);
        }
    }
}
