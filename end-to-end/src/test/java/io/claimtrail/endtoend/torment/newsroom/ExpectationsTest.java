package io.claimtrail.endtoend.torment.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.endtoend.torment.newsroom.Version.Absent;
import io.claimtrail.endtoend.torment.newsroom.Version.Published;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final Draft DRAFT = Draft.first(7);
    private static final Version FIRST = new Published(DRAFT);
    private static final Version SECOND = new Published(DRAFT.next());

    private final Expectations expectations = new Expectations();

    @Test
    void onlyWhatWasAcknowledgedMayBeThere() {
        expectations.sending(DRAFT.id(), FIRST);
        expectations.acknowledged(DRAFT.id(), FIRST);

        assertThat(expectations.byArticle()).containsOnlyKeys(DRAFT.id());
        assertThat(expectations.byArticle().get(DRAFT.id())).containsExactly(FIRST);
    }

    @Test
    void bothMayBeThereWhereNoAnswerCame() {
        expectations.sending(DRAFT.id(), FIRST);
        assertThat(expectations.byArticle().get(DRAFT.id())).containsExactlyInAnyOrder(new Absent(), FIRST);

        expectations.acknowledged(DRAFT.id(), FIRST);
        expectations.sending(DRAFT.id(), SECOND);
        assertThat(expectations.byArticle().get(DRAFT.id())).containsExactlyInAnyOrder(FIRST, SECOND);
    }
}
