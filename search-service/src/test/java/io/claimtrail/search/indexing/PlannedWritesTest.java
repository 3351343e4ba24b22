package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Bulk.Write;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.indexing.Change.ArticleChange;
import io.claimtrail.search.indexing.Change.ArticleVersion;
import io.claimtrail.search.indexing.Change.ClaimDocument;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.Change.DocumentVersion;
import io.claimtrail.search.indexing.Change.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PlannedWritesTest {

    private static final ObjectNode ARTICLE =
            JsonNodeFactory.instance.objectNode().put("id", "a");
    private static final ObjectNode CLAIM =
            JsonNodeFactory.instance.objectNode().put("id", "x");
    private static final ConsumerRecord<String, byte[]> ARTICLE_RECORD = TestRecords.plain("a", 4);
    private static final ConsumerRecord<String, byte[]> CLAIMS_RECORD = TestRecords.plain("a", 5);

    private static final String ARTICLES = "p-articles-000003-writer";
    private static final String CLAIMS = "p-claims-000003-writer";

    private final PlannedWrites planned = new PlannedWrites(new Generation("p-", 3));

    @Test
    void writesAnArticleAndItsClaimsWithTheirRecords() {
        ArticlePlan plan = plan(
                LedgerEntry.UNKNOWN,
                new ArticleVersion("a", 4, ARTICLE, ARTICLE_RECORD),
                new ClaimsVersion("a", 4, Instant.EPOCH, List.of(new ClaimDocument("x", CLAIM)), CLAIMS_RECORD));

        assertThat(planned.of(plan))
                .containsExactly(
                        new Write<>(ARTICLES, "a", 4, ARTICLE, new WriteOrigin(ARTICLE_RECORD)),
                        new Write<>(CLAIMS, "x", ClaimVersion.first(4), CLAIM, new WriteOrigin(CLAIMS_RECORD)));
        assertThat(planned.deletions(plan)).isEmpty();
    }

    @Test
    void deletesAWithdrawnArticleAndItsClaimsInTheVersionOfTheWithdrawal() {
        ArticlePlan plan = plan(new LedgerEntry(4, Set.of("x"), false), new Withdrawal("a", 9, ARTICLE_RECORD));

        assertThat(planned.of(plan))
                .containsExactly(new Write<>(ARTICLES, "a", 9, null, new WriteOrigin(ARTICLE_RECORD)));
        assertThat(planned.deletions(plan))
                .containsExactly(new Write<>(CLAIMS, "x", ClaimVersion.first(9), null, WriteOrigin.DERIVED));
    }

    @Test
    void deletesBeforeItWritesAnArticleThatIsPublishedAgain() {
        ArticlePlan plan = plan(
                LedgerEntry.UNKNOWN,
                new Withdrawal("a", 9, ARTICLE_RECORD),
                new ArticleVersion("a", 12, ARTICLE, ARTICLE_RECORD));

        assertThat(planned.of(plan)).map(Write::version).containsExactly(9L, 12L);
    }

    @Test
    void writesNothingForAStaleChange() {
        ArticlePlan plan =
                plan(new LedgerEntry(9, Set.of(), true), new ArticleVersion("a", 4, ARTICLE, ARTICLE_RECORD));

        assertThat(planned.of(plan)).isEmpty();
        assertThat(planned.deletions(plan)).isEmpty();
    }

    @Test
    void writesOrDeletesAReview() {
        ObjectNode review = JsonNodeFactory.instance.objectNode();

        assertThat(planned.of(new DocumentVersion(Index.REVIEWS, "r", 2, review, ARTICLE_RECORD)))
                .isEqualTo(new Write<>("p-reviews-000003-writer", "r", 2, review, new WriteOrigin(ARTICLE_RECORD)));
        assertThat(planned.of(new DocumentVersion(Index.REVIEWS, "r", 3, null, ARTICLE_RECORD))
                        .document())
                .isNull();
    }

    private static ArticlePlan plan(LedgerEntry known, ArticleChange... changes) {
        return ArticlePlan.of("a", known, -1, List.of(changes));
    }
}
