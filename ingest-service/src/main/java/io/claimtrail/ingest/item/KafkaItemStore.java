package io.claimtrail.ingest.item;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.item.ItemState;
import io.claimtrail.ingest.publish.ItemTable;
import io.claimtrail.ingest.publish.SubjectPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads the items of this instance's table, and writes to Kafka. */
@Singleton
class KafkaItemStore implements ItemStore {

    private final ItemTable table;
    private final SubjectPublisher<ItemState> items;
    private final SubjectPublisher<Article> articles;

    KafkaItemStore(ItemTable table, SubjectPublisher<ItemState> items, SubjectPublisher<Article> articles) {
        this.table = table;
        this.items = items;
        this.articles = articles;
    }

    @Override
    public boolean isComplete() {
        return table.isComplete();
    }

    @Override
    public Optional<ItemState> find(String id) {
        return table.find(id);
    }

    @Override
    public Optional<ItemState> readText(String id) {
        return table.readText(id);
    }

    @Override
    public List<String> due(Instant now) {
        return table.due(now);
    }

    @Override
    public Collection<String> takeOvertaken() {
        return table.takeOvertaken();
    }

    @Override
    public void readToEnd() {
        table.readToEnd();
    }

    @Override
    public CompletionStage<Void> save(ItemState state) {
        return items.publish(state);
    }

    @Override
    public CompletionStage<Void> publish(Article article) {
        return articles.publish(article);
    }

    @Override
    public CompletionStage<Void> withdraw(String id) {
        return articles.withdraw(id);
    }
}
