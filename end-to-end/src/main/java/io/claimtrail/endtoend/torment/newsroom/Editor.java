package io.claimtrail.endtoend.torment.newsroom;

import io.claimtrail.endtoend.torment.newsroom.Version.Absent;
import io.claimtrail.endtoend.torment.newsroom.Version.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Posts articles, which nobody else touches, corrects and withdraws them, and posts some again. */
final class Editor {

    private static final int AT_HAND = 30;
    private static final int PAUSE_MILLIS = 500;
    private static final int NEW_PERCENT = 50;
    private static final int CORRECTED_PERCENT = 35;
    /** One withdrawn article in so many comes back. */
    private static final int COMES_BACK = 4;

    private final Client client;
    private final Archive archive;
    private final SplittableRandom random;
    private final List<Draft> atHand = new ArrayList<>();
    private volatile boolean stopping;

    Editor(Client client, Archive archive, SplittableRandom random) {
        this.client = client;
        this.archive = archive;
        this.random = random;
    }

    void stop() {
        stopping = true;
    }

    /** Goes on until told to stop; what is in work then is brought to its end. */
    Void work() throws InterruptedException {
        while (!stopping) {
            int choice = random.nextInt(100);
            if (atHand.isEmpty() || choice < NEW_PERCENT) {
                publish(Draft.first(archive.nextNumber()));
            } else {
                Draft draft = atHand.remove(random.nextInt(atHand.size()));
                if (choice < NEW_PERCENT + CORRECTED_PERCENT) {
                    publish(draft.next());
                } else {
                    withdraw(draft);
                }
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE_MILLIS));
        }
        return null;
    }

    /** What was never acknowledged is touched no more, so that it stays open what became of it. */
    private void publish(Draft draft) throws InterruptedException {
        if (client.send(draft.id(), new Published(draft), random)) {
            atHand.add(draft);
        }
        if (atHand.size() > AT_HAND) {
            archive.add(atHand.removeFirst().id());
        }
    }

    private void withdraw(Draft draft) throws InterruptedException {
        if (!client.send(draft.id(), new Absent(), random)) {
            return;
        }
        if (random.nextInt(COMES_BACK) == 0) {
            publish(draft.next());
        } else {
            archive.add(draft.id());
        }
    }
}
