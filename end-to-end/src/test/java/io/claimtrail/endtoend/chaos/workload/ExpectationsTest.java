package io.claimtrail.endtoend.chaos.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.endtoend.chaos.workload.ArticleState.Absent;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Published;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final Draft DRAFT = Draft.first(7);
    private static final ArticleState FIRST = new Published(DRAFT);
    private static final ArticleState SECOND = new Published(DRAFT.next());

    private final Expectations expectations = new Expectations();

    @Test
    void allowsOnlyTheAcknowledgedState() {
        expectations.sending(DRAFT.id(), FIRST);
        expectations.acknowledged(DRAFT.id(), FIRST);

        assertThat(expectations.byArticle()).containsOnlyKeys(DRAFT.id());
        assertThat(expectations.byArticle().get(DRAFT.id())).containsExactly(FIRST);
    }

    @Test
    void allowsBothStatesIfTheWriteGotNoAnswer() {
        expectations.sending(DRAFT.id(), FIRST);
        assertThat(expectations.byArticle().get(DRAFT.id())).containsExactlyInAnyOrder(new Absent(), FIRST);

        expectations.acknowledged(DRAFT.id(), FIRST);
        expectations.sending(DRAFT.id(), SECOND);
        assertThat(expectations.byArticle().get(DRAFT.id())).containsExactlyInAnyOrder(FIRST, SECOND);
    }
}
