package io.claimtrail.endtoend.torment.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.endtoend.torment.check.Finding.Kind;
import io.claimtrail.endtoend.torment.check.Shelf.FoundArticle;
import io.claimtrail.endtoend.torment.check.Shelf.FoundClaim;
import io.claimtrail.endtoend.torment.newsroom.Draft;
import io.claimtrail.endtoend.torment.newsroom.Version;
import io.claimtrail.endtoend.torment.newsroom.Version.Absent;
import io.claimtrail.endtoend.torment.newsroom.Version.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private static final Draft OLD = Draft.first(7);
    private static final Draft NEW = OLD.next();
    private static final FoundArticle OLD_ARTICLE = new FoundArticle(OLD.id(), "v0", OLD.title());
    private static final FoundArticle NEW_ARTICLE = new FoundArticle(NEW.id(), "v1", NEW.title());

    @Test
    void findsNothingWhereSearchSaysWhatWasAcknowledged() {
        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE), claims(NEW, NEW_ARTICLE)))
                .isEmpty();
        assertThat(kinds(new Absent(), List.of(), List.of())).isEmpty();
    }

    @Test
    void findsWhatIsLost() {
        List<FoundClaim> onlyOne = claims(NEW, NEW_ARTICLE).subList(0, 1);

        assertThat(kinds(new Published(NEW), List.of(), List.of())).containsExactly(Kind.LOST);
        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE), onlyOne)).containsExactly(Kind.LOST);
    }

    @Test
    void findsWhatIsDouble() {
        List<FoundClaim> twice = new ArrayList<>(claims(NEW, NEW_ARTICLE));
        twice.add(new FoundClaim("another id", twice.getFirst().content(), NEW_ARTICLE));
        List<FoundClaim> claims = claims(NEW, NEW_ARTICLE);

        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE), twice)).containsExactly(Kind.DOUBLE);
        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE, NEW_ARTICLE), claims))
                .containsExactly(Kind.DOUBLE);
    }

    @Test
    void findsWhatIsStale() {
        assertThat(kinds(new Published(NEW), List.of(OLD_ARTICLE), claims(OLD, OLD_ARTICLE)))
                .containsExactly(Kind.STALE);
        assertThat(kinds(new Absent(), List.of(NEW_ARTICLE), claims(NEW, NEW_ARTICLE)))
                .containsExactly(Kind.STALE);
        assertThat(kinds(new Absent(), List.of(), claims(NEW, NEW_ARTICLE))).containsExactly(Kind.STALE);
    }

    @Test
    void findsWhatNobodyPosted() {
        Shelf shelf = new Shelf(List.of(NEW_ARTICLE), claims(NEW, NEW_ARTICLE));

        assertThat(Checker.check(Map.of(), shelf)).extracting(Finding::kind).containsExactly(Kind.STALE);
    }

    @Test
    void findsWhatIsMixed() {
        List<FoundClaim> both = Stream.of(claims(NEW, NEW_ARTICLE), claims(OLD, OLD_ARTICLE))
                .flatMap(List::stream)
                .toList();

        assertThat(kinds(new Published(NEW), List.of(NEW_ARTICLE), both)).containsExactly(Kind.MIXED, Kind.MIXED);
    }

    @Test
    void takesEitherVersionWhereNoAnswerCame() {
        Map<String, Set<Version>> either = Map.of(OLD.id(), Set.of(new Published(OLD), new Published(NEW)));

        assertThat(Checker.check(either, new Shelf(List.of(OLD_ARTICLE), claims(OLD, OLD_ARTICLE))))
                .isEmpty();
        assertThat(Checker.check(either, new Shelf(List.of(NEW_ARTICLE), claims(NEW, NEW_ARTICLE))))
                .isEmpty();
    }

    private static List<Kind> kinds(Version allowed, List<FoundArticle> articles, List<FoundClaim> claims) {
        return Checker.check(Map.of(OLD.id(), Set.of(allowed)), new Shelf(articles, claims)).stream()
                .map(Finding::kind)
                .toList();
    }

    private static List<FoundClaim> claims(Draft draft, FoundArticle article) {
        return draft.contents().stream()
                .map(content -> new FoundClaim("id of " + content, "“" + content + ",”", article))
                .toList();
    }
}
