package io.claimtrail.ingest.item;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.item.ItemState;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Publishes what was held back, when its time has come. A process that ends after a text was published and before that was stored
 * publishes it again: the same id and version, so that nothing exists twice.
 */
final class Releaser {

    private final ItemStore store;
    private final InstantSource clock;

    Releaser(ItemStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Publishes all texts whose time has come; returns their number. */
    int release() {
        Instant now = clock.instant();
        if (store.due(now).isEmpty()) {
            return 0;
        }
        // Another instance may have accepted a newer version, or a withdrawal.
        store.readToEnd();
        List<ItemState> released = new ArrayList<>();
        for (String id : store.due(now)) {
            waitingText(id).ifPresent(state -> {
                await(store.publish(text(state)));
                released.add(state);
            });
        }
        store.readToEnd();
        released.forEach(this::settle);
        return released.size();
    }

    /** Stores the newest version again where an older one was stored after it, or compaction would keep the older one. */
    void repair() {
        for (String id : store.takeOvertaken()) {
            store.find(id)
                    .flatMap(known -> known.awaitsRelease() ? waitingText(id) : Optional.of(known))
                    .ifPresent(state -> await(store.save(state)));
        }
    }

    /** A version that another instance has accepted meanwhile may have been published before the one released here. */
    private void settle(ItemState released) {
        String id = released.id();
        ItemState known = store.find(id).orElse(released);
        if (known.savedAt().equals(released.savedAt())) {
            await(store.save(released.settled(clock.instant().truncatedTo(ChronoUnit.MILLIS))));
        } else if (known.withdrawn()) {
            await(store.withdraw(id));
        } else if (!known.awaitsRelease()) {
            store.readText(id)
                    .filter(newer -> !newer.savedAt().equals(released.savedAt()))
                    .ifPresent(newer -> await(store.publish(text(newer))));
        }
    }

    /** The newest state of the item with its text, if that waits. */
    private Optional<ItemState> waitingText(String id) {
        return store.readText(id)
                .filter(state -> store.find(id)
                        .filter(known ->
                                known.awaitsRelease() && known.savedAt().equals(state.savedAt()))
                        .isPresent());
    }

    private static Article text(ItemState state) {
        return Objects.requireNonNull(state.article(), state.id());
    }

    private static void await(CompletionStage<Void> written) {
        written.toCompletableFuture().join();
    }
}
