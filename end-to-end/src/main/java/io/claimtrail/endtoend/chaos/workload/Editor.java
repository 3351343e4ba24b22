package io.claimtrail.endtoend.chaos.workload;

import io.claimtrail.endtoend.chaos.workload.ArticleState.Absent;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Posts articles of its own, corrects and withdraws them, and posts some withdrawn ones again. */
final class Editor {

    private static final int MAX_OPEN = 30;
    private static final int MAX_PAUSE_MILLIS = 500;
    private static final int NEW_PERCENT = 50;
    private static final int CORRECTED_PERCENT = 35;
    /** One of this many withdrawn articles is posted again. */
    private static final int REPOST_RATIO = 4;

    private final RetryingClient client;
    private final ClosedArticles closed;
    private final SplittableRandom random;
    private final List<Draft> open = new ArrayList<>();
    private volatile boolean stopping;

    Editor(RetryingClient client, ClosedArticles closed, SplittableRandom random) {
        this.client = client;
        this.closed = closed;
        this.random = random;
    }

    void stop() {
        stopping = true;
    }

    /** Works until {@link #stop} is called, and completes the current write. */
    Void work() throws InterruptedException {
        while (!stopping) {
            int choice = random.nextInt(100);
            if (open.isEmpty() || choice < NEW_PERCENT) {
                publish(Draft.first(closed.nextNumber()));
            } else {
                Draft draft = open.remove(random.nextInt(open.size()));
                if (choice < NEW_PERCENT + CORRECTED_PERCENT) {
                    publish(draft.next());
                } else {
                    withdraw(draft);
                }
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(MAX_PAUSE_MILLIS));
        }
        return null;
    }

    /** An article whose write was not acknowledged is not written again: either version may then be in search. */
    private void publish(Draft draft) throws InterruptedException {
        if (client.send(draft.id(), new Published(draft), random)) {
            open.add(draft);
        }
        if (open.size() > MAX_OPEN) {
            closed.add(open.removeFirst().id());
        }
    }

    private void withdraw(Draft draft) throws InterruptedException {
        if (!client.send(draft.id(), new Absent(), random)) {
            return;
        }
        if (random.nextInt(REPOST_RATIO) == 0) {
            publish(draft.next());
        } else {
            closed.add(draft.id());
        }
    }
}
