package io.claimtrail.endtoend.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.endtoend.chaos.check.Finding.Kind;
import io.claimtrail.endtoend.chaos.workload.ArticleState;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Absent;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Published;
import io.claimtrail.endtoend.chaos.workload.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WithdrawnTextCheckerTest {

    private static final String PLACE = "the topic claims";
    private static final Draft OLD = Draft.first(7);
    private static final Draft NEW = OLD.next();

    @Test
    void findsNothingIfOnlyAllowedVersionsAreStored() {
        assertThat(check(Set.of(new Published(NEW)), NEW)).isEmpty();
        assertThat(check(Set.of(new Absent()))).isEmpty();
    }

    @Test
    void findsTextOfACorrectedVersion() {
        assertThat(check(Set.of(new Published(NEW)), OLD, NEW)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.REVIVED);
            assertThat(finding.article()).isEqualTo(OLD.id());
            assertThat(finding.what()).contains(PLACE, OLD.token());
        });
    }

    @Test
    void findsTextOfAWithdrawnArticleInEachPlace() {
        Map<String, Set<String>> stored = Map.of(PLACE, Set.of(NEW.token()), "an export", Set.of(NEW.token()));

        assertThat(WithdrawnTextChecker.check(Map.of(OLD.id(), Set.of(new Absent())), stored))
                .extracting(Finding::kind)
                .containsExactly(Kind.REVIVED, Kind.REVIVED);
    }

    @Test
    void findsTextOfAnArticleThatWasNotPosted() {
        assertThat(WithdrawnTextChecker.check(Map.of(), Map.of(PLACE, Set.of(NEW.token()))))
                .extracting(Finding::article)
                .containsExactly(NEW.id());
    }

    @Test
    void acceptsEitherVersionIfTheWriteGotNoAnswer() {
        assertThat(check(Set.of(new Published(OLD), new Published(NEW)), OLD, NEW))
                .isEmpty();
        assertThat(check(Set.of(new Absent(), new Published(NEW)), NEW)).isEmpty();
    }

    private static List<Finding> check(Set<ArticleState> allowed, Draft... stored) {
        Set<String> tokens = Arrays.stream(stored).map(Draft::token).collect(Collectors.toSet());
        return WithdrawnTextChecker.check(Map.of(OLD.id(), allowed), Map.of(PLACE, tokens));
    }
}
