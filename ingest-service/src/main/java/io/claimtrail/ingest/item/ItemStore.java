package io.claimtrail.ingest.item;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.item.ItemState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Where items are read and written. A write completes once it is stored safely, or exceptionally; then it may be stored or not. What
 * is read may lag behind what was written.
 */
interface ItemStore {

    /** Whether everything that was stored before this process started has been read. */
    boolean isComplete();

    /** The newest state of the item {@code id}, without its text; empty if none is known. */
    Optional<ItemState> find(String id);

    /** The last state of the item {@code id} that had a text, with it; empty if there is none. */
    Optional<ItemState> readText(String id);

    /** Ids of the texts that are to be published at {@code now}. */
    List<String> due(Instant now);

    /** Ids of the items of which an older version was stored after a newer one; each is returned once. */
    Collection<String> takeOvertaken();

    /** Reads everything that has been stored by now. */
    void readToEnd();

    /** Stores {@code state} as the newest of its item. */
    CompletionStage<Void> save(ItemState state);

    /** Publishes {@code article}. */
    CompletionStage<Void> publish(Article article);

    /** Publishes the withdrawal of the article {@code id}. */
    CompletionStage<Void> withdraw(String id);
}
