package io.claimtrail.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.claimtrail.search.indexing.Change.ArticleChange;
import io.claimtrail.search.indexing.Change.ArticleVersion;
import io.claimtrail.search.indexing.Change.ClaimDocument;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.Change.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ArticlePlanTest {

    private static final ConsumerRecord<String, byte[]> RECORD = new ConsumerRecord<>("t", 0, 0, "a", new byte[0]);

    @Test
    void indexesTheFirstClaimsAndNotesThemBefore() {
        ArticlePlan plan = plan(LedgerEntry.UNKNOWN, claims(5, "x", "y"));

        assertThat(plan.claims()).isNotNull();
        assertThat(plan.deleted()).isEmpty();
        assertThat(plan.intent()).isEqualTo(new LedgerEntry(5, Set.of("x", "y"), false));
        assertThat(plan.outcome()).isNull();
    }

    @Test
    void deletesClaimsThatACorrectionNoLongerHas() {
        ArticlePlan plan = plan(new LedgerEntry(5, Set.of("x", "y"), false), claims(8, "y", "z"));

        assertThat(plan.deleted()).containsExactly("x");
        assertThat(plan.intent()).isEqualTo(new LedgerEntry(8, Set.of("x", "y", "z"), false));
        assertThat(plan.outcome()).isEqualTo(new LedgerEntry(8, Set.of("y", "z"), false));
    }

    @Test
    void skipsClaimsOfAnOlderVersion() {
        ArticlePlan plan = plan(new LedgerEntry(8, Set.of("y"), false), claims(5, "x"));

        assertThat(plan.claims()).isNull();
        assertThat(plan.intent()).isNull();
    }

    @Test
    void plansTheSameWhenRedelivered() {
        ArticlePlan plan = plan(new LedgerEntry(8, Set.of("y"), false), claims(8, "y"));

        assertThat(plan.claims()).isNotNull();
        assertThat(plan.deleted()).isEmpty();
        assertThat(plan.intent()).isEqualTo(new LedgerEntry(8, Set.of("y"), false));
    }

    @Test
    void removesEveryTraceOfAWithdrawnArticle() {
        ArticlePlan plan = plan(new LedgerEntry(5, Set.of("x"), false), article(8), claims(8, "y"), withdrawal(9));

        assertThat(plan.article()).isNull();
        assertThat(plan.withdrawal()).isNotNull();
        assertThat(plan.claims()).isNull();
        assertThat(plan.deleted()).containsExactlyInAnyOrder("x", "y");
        assertThat(plan.outcome()).isEqualTo(new LedgerEntry(9, Set.of(), true));
    }

    @Test
    void doesNotBringAWithdrawnArticleBackWithLateEvents() {
        ArticlePlan plan = plan(new LedgerEntry(9, Set.of(), true), article(8), claims(8, "y"));

        assertThat(plan.article()).isNull();
        assertThat(plan.claims()).isNull();
        assertThat(plan.intent()).isNull();
    }

    @Test
    void indexesAnArticleThatIsPublishedAgainAfterItsWithdrawal() {
        ArticlePlan plan = plan(new LedgerEntry(9, Set.of(), true), article(12), claims(12, "y"));

        assertThat(plan.article()).isNotNull();
        assertThat(plan.intent()).isEqualTo(new LedgerEntry(12, Set.of("y"), false));
    }

    @Test
    void keepsANewerArticleWhenTheClaimsTopicWithdrawsAnOlderOne() {
        ArticlePlan plan = plan(LedgerEntry.UNKNOWN, article(12), withdrawal(9));

        assertThat(plan.article()).extracting(ArticleVersion::sequence).isEqualTo(12L);
    }

    @Test
    void foldsManyVersionsIntoTheLast() {
        ArticlePlan plan = plan(new LedgerEntry(1, Set.of("a"), false), claims(2, "b"), claims(3, "c"), claims(4, "d"));

        assertThat(plan.claims().ids()).containsExactly("d");
        assertThat(plan.deleted()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void skipsClaimsThatAreOlderThanTheArticleInTheIndex() {
        ArticlePlan plan = ArticlePlan.of("a", LedgerEntry.UNKNOWN, 7, List.of(claims(5, "x")));

        assertThat(plan.claims()).isNull();
        assertThat(plan.intent()).isNull();
    }

    @Test
    void skipsClaimsThatAreOlderThanTheArticleInTheSameBatch() {
        ArticlePlan plan = plan(LedgerEntry.UNKNOWN, article(7), claims(5, "x"), claims(7, "y"));

        assertThat(plan.claims().ids()).containsExactly("y");
        assertThat(plan.deleted()).isEmpty();
    }

    @Test
    void indexesClaimsThatAreReadBeforeTheirArticle() {
        ArticlePlan first = ArticlePlan.of("a", LedgerEntry.UNKNOWN, -1, List.of(claims(5, "x")));
        ArticlePlan ahead = ArticlePlan.of("a", new LedgerEntry(5, Set.of("x"), false), 5, List.of(claims(7, "y")));

        assertThat(first.claims()).isNotNull();
        assertThat(ahead.claims()).isNotNull();
    }

    @Test
    void keepsClaimsUntilThoseOfTheNewerArticleArrive() {
        ArticlePlan plan = ArticlePlan.of("a", new LedgerEntry(5, Set.of("x"), false), 5, List.of(article(7)));

        assertThat(plan.article()).isNotNull();
        assertThat(plan.deleted()).isEmpty();
    }

    @Test
    void deletesAllClaimsAndNothingElse() {
        ArticlePlan plan = ArticlePlan.withoutClaims("a", new LedgerEntry(5, Set.of("x", "y"), false));

        assertThat(plan.article()).isNull();
        assertThat(plan.withdrawal()).isNull();
        assertThat(plan.deleted()).containsExactlyInAnyOrder("x", "y");
        assertThat(plan.outcome()).isEqualTo(new LedgerEntry(5, Set.of(), false));
    }

    @Test
    void deletesAgainWhatAnotherInstanceHasWithdrawnMeanwhile() {
        ArticlePlan written = plan(LedgerEntry.UNKNOWN, article(5), claims(5, "x", "y"));

        ArticlePlan undone = written.undone(new LedgerEntry(9, Set.of(), true)).orElseThrow();

        assertThat(undone.withdrawal()).extracting(Withdrawal::sequence).isEqualTo(5L);
        assertThat(undone.deleted()).containsExactlyInAnyOrder("x", "y");
        assertThat(undone.intent()).extracting(LedgerEntry::sequence).isEqualTo(5L);
        assertThat(undone.outcome()).isNull();
    }

    @Test
    void deletesOnlyClaimsAgainThatAnotherInstanceHasCorrectedMeanwhile() {
        ArticlePlan written = plan(LedgerEntry.UNKNOWN, article(5), claims(5, "x"));

        ArticlePlan undone =
                written.undone(new LedgerEntry(9, Set.of("x"), false)).orElseThrow();

        assertThat(undone.withdrawal()).isNull();
        assertThat(undone.deleted()).containsExactly("x");
    }

    @Test
    void keepsWhatItHasWrittenAsTheNewestVersion() {
        ArticlePlan written = plan(LedgerEntry.UNKNOWN, article(5), claims(5, "x"));

        assertThat(written.undone(new LedgerEntry(5, Set.of("x"), false))).isEmpty();
    }

    private static ArticlePlan plan(LedgerEntry known, ArticleChange... changes) {
        return ArticlePlan.of("a", known, -1, List.of(changes));
    }

    private static ArticleChange article(long sequence) {
        return new ArticleVersion("a", sequence, JsonNodeFactory.instance.objectNode(), RECORD);
    }

    private static ArticleChange claims(long sequence, String... ids) {
        List<ClaimDocument> documents = Stream.of(ids)
                .map(id -> new ClaimDocument(id, JsonNodeFactory.instance.objectNode()))
                .toList();
        return new ClaimsVersion("a", sequence, Instant.EPOCH, documents, RECORD);
    }

    private static ArticleChange withdrawal(long sequence) {
        return new Withdrawal("a", sequence, RECORD);
    }
}
