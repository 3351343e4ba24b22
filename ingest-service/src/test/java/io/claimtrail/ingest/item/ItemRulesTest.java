package io.claimtrail.ingest.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.item.ItemState;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Usable;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import io.claimtrail.ingest.article.ItemVersion;
import io.claimtrail.ingest.article.Note;
import io.claimtrail.ingest.item.ItemRules.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void publishesAnArticleThatIsNoItemAndRemembersNothing() {
        Decision decision = ItemRules.decide(null, new Accepted(article()), NOW);

        assertThat(decision.publish()).isTrue();
        assertThat(decision.last()).isNull();
    }

    @Test
    void publishesAnItemAndRemembersItsVersion() {
        Decision decision = decide(null, text(2, null, false, null));

        assertThat(decision.publish()).isTrue();
        assertThat(decision.before()).isNull();
        assertThat(decision.after()).isEqualTo(known(2, null, false, false, null));
    }

    @Test
    void holdsATextBackUntilItsEmbargoEnds() {
        Decision held = decide(null, text(1, null, false, LATER));

        assertThat(held.publish()).isFalse();
        assertThat(held.heldUntil()).isEqualTo(LATER);
        assertThat(held.before())
                .extracting(ItemState::releaseAt, ItemState::article)
                .containsExactly(LATER, article());
        assertThat(kinds(held)).containsExactly("held");
        assertThat(ItemRules.decide(null, text(1, null, false, NOW), NOW).publish())
                .isTrue();
    }

    @Test
    void storesANewerTextBeforeItIsPublishedWhereAnOlderOneWaits() {
        Decision newer = decide(known(1, null, false, false, LATER), text(2, null, false, null));

        assertThat(newer.before())
                .extracting(ItemState::number, ItemState::article)
                .containsExactly(2L, article());
        assertThat(newer.publish()).isTrue();
        assertThat(newer.after())
                .extracting(ItemState::number, ItemState::releaseAt)
                .containsExactly(2L, null);
    }

    @Test
    void letsAWithdrawalDiscardATextThatWaits() {
        Decision withdrawal = decide(
                known(1, null, false, false, LATER),
                new Withdrawn("a", List.of(), new ItemVersion(2L, null, false, null)));
        Decision deleted = decide(known(1, null, false, false, LATER), new Withdrawn("a", List.of(), null));

        assertThat(List.of(withdrawal, deleted)).allSatisfy(decision -> {
            assertThat(decision.publish()).isTrue();
            assertThat(decision.last()).extracting(ItemState::awaitsRelease).isEqualTo(false);
        });
    }

    @Test
    void letsAnArticleOfAnotherSenderDiscardATextThatWaits() {
        Decision decision = decide(known(1, null, false, false, LATER), new Accepted(article()));

        assertThat(decision.before()).extracting(ItemState::awaitsRelease).isEqualTo(false);
        assertThat(decision.publish()).isTrue();
    }

    @Test
    void ignoresAVersionThatTheSenderMadeBeforeTheKnownOne() {
        assertIgnored(decide(known(2, null, false, false, null), text(1, null, false, null)));
        assertIgnored(decide(known(2, null, false, true, null), text(1, null, false, null)));
        assertIgnored(decide(known(2, null, false, false, LATER), text(1, null, false, LATER)));
        assertIgnored(decide(known(null, NOW, false, false, null), text(null, NOW.minusSeconds(1), false, null)));
        assertIgnored(decide(known(2, NOW, false, false, null), text(2, NOW.minusSeconds(1), false, null)));
    }

    @Test
    void takesAVersionThatIsNotKnownToBeOlder() {
        ItemState known = known(2, NOW, false, false, null);

        assertThat(List.of(
                        text(2, NOW, false, null),
                        text(3, NOW.minusSeconds(1), false, null),
                        text(null, null, false, null),
                        text(null, NOW, false, null)))
                .allMatch(submitted -> decide(known, submitted).publish());
    }

    @Test
    void keepsTheNumberThatALaterVersionDoesNotRepeat() {
        Decision decision = decide(known(2, null, false, false, null), text(null, null, false, null));

        assertThat(decision.after()).extracting(ItemState::number).isEqualTo(2L);
    }

    @Test
    void takesAPartUnlessThereIsAFullText() {
        Decision first = decide(null, text(1, null, true, null));

        assertThat(first.publish()).isTrue();
        assertThat(kinds(first)).containsExactly("partial");
        assertThat(decide(known(1, null, true, false, null), text(2, null, true, null))
                        .publish())
                .isTrue();
        assertThat(decide(known(1, null, false, true, null), text(2, null, true, null))
                        .publish())
                .isTrue();
        assertIgnored(decide(known(1, null, false, false, null), text(2, null, true, null)));
        assertIgnored(decide(known(1, null, false, false, LATER), text(2, null, true, null)));
    }

    private static void assertIgnored(Decision decision) {
        assertThat(decision.publish()).isFalse();
        assertThat(decision.last()).isNull();
        assertThat(kinds(decision)).containsExactly("superseded");
    }

    private static Decision decide(@Nullable ItemState known, Usable submitted) {
        return ItemRules.decide(known, submitted, NOW);
    }

    private static List<String> kinds(Decision decision) {
        return decision.notes().stream().map(Note::kind).toList();
    }

    private static ItemState known(
            @Nullable Integer number,
            @Nullable Instant createdAt,
            boolean partial,
            boolean withdrawn,
            @Nullable Instant releaseAt) {
        return new ItemState(
                "a", NOW, number == null ? null : number.longValue(), createdAt, partial, withdrawn, releaseAt, null);
    }

    private static Accepted text(
            @Nullable Integer number, @Nullable Instant createdAt, boolean partial, @Nullable Instant embargo) {
        return new Accepted(
                article(),
                List.of(),
                new ItemVersion(number == null ? null : number.longValue(), createdAt, partial, embargo));
    }

    private static Article article() {
        return new Article("a", "v", null, "T", "B", null, NOW, null, List.of(), null, List.of());
    }
}
