package io.claimtrail.endtoend.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.endtoend.chaos.check.Finding.Kind;
import io.claimtrail.endtoend.chaos.check.IndexSnapshot.FoundArticle;
import io.claimtrail.endtoend.chaos.check.IndexSnapshot.FoundClaim;
import io.claimtrail.endtoend.chaos.workload.ArticleState;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Absent;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Published;
import io.claimtrail.endtoend.chaos.workload.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConsistencyCheckerTest {

    private static final Draft OLD = Draft.first(7);
    private static final Draft NEW = OLD.next();
    private static final FoundArticle OLD_ARTICLE = new FoundArticle(OLD.id(), "v0", OLD.title());
    private static final FoundArticle NEW_ARTICLE = new FoundArticle(NEW.id(), "v1", NEW.title());

    @Test
    void findsNothingIfSearchReturnsWhatWasAcknowledged() {
        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE), claims(NEW, NEW_ARTICLE)))
                .isEmpty();
        assertThat(kinds(new Absent(), List.of(), List.of())).isEmpty();
    }

    @Test
    void findsMissingArticlesAndClaims() {
        List<FoundClaim> onlyOne = claims(NEW, NEW_ARTICLE).subList(0, 1);

        assertThat(kinds(new Published(NEW), List.of(), List.of())).containsExactly(Kind.LOST);
        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE), onlyOne)).containsExactly(Kind.LOST);
    }

    @Test
    void findsDuplicates() {
        List<FoundClaim> twice = new ArrayList<>(claims(NEW, NEW_ARTICLE));
        twice.add(new FoundClaim("another id", twice.getFirst().content(), NEW_ARTICLE));
        List<FoundClaim> claims = claims(NEW, NEW_ARTICLE);

        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE), twice)).containsExactly(Kind.DOUBLE);
        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE, NEW_ARTICLE), claims))
                .containsExactly(Kind.DOUBLE);
    }

    @Test
    void findsStaleVersions() {
        assertThat(kinds(new Published(NEW), List.of(OLD_ARTICLE), claims(OLD, OLD_ARTICLE)))
                .containsExactly(Kind.STALE);
        assertThat(kinds(new Absent(), List.of(NEW_ARTICLE), claims(NEW, NEW_ARTICLE)))
                .containsExactly(Kind.STALE);
        assertThat(kinds(new Absent(), List.of(), claims(NEW, NEW_ARTICLE))).containsExactly(Kind.STALE);
    }

    @Test
    void findsArticlesThatWereNotPosted() {
        IndexSnapshot snapshot = new IndexSnapshot(List.of(NEW_ARTICLE), claims(NEW, NEW_ARTICLE));

        assertThat(ConsistencyChecker.check(Map.of(), snapshot))
                .extracting(Finding::kind)
                .containsExactly(Kind.STALE);
    }

    @Test
    void findsClaimsOfAnotherVersion() {
        List<FoundClaim> both = Stream.of(claims(NEW, NEW_ARTICLE), claims(OLD, OLD_ARTICLE))
                .flatMap(List::stream)
                .toList();

        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE), both)).containsExactly(Kind.MIXED, Kind.MIXED);
    }

    @Test
    void acceptsEitherVersionIfTheWriteGotNoAnswer() {
        Map<String, Set<ArticleState>> either = Map.of(OLD.id(), Set.of(new Published(OLD), new Published(NEW)));

        assertThat(ConsistencyChecker.check(either, new IndexSnapshot(List.of(OLD_ARTICLE), claims(OLD, OLD_ARTICLE))))
                .isEmpty();
        assertThat(ConsistencyChecker.check(either, new IndexSnapshot(List.of(NEW_ARTICLE), claims(NEW, NEW_ARTICLE))))
                .isEmpty();
    }

    private static List<Kind> kinds(ArticleState allowed, List<FoundArticle> articles, List<FoundClaim> claims) {
        return ConsistencyChecker.check(Map.of(OLD.id(), Set.of(allowed)), new IndexSnapshot(articles, claims)).stream()
                .map(Finding::kind)
                .toList();
    }

    private static List<FoundClaim> claims(Draft draft, FoundArticle article) {
        return draft.contents().stream()
                .map(content -> new FoundClaim("id of " + content, "“" + content + ",”", article))
                .toList();
    }
}
