package io.claimtrail.claims.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.SpeakerStatus;
import io.claimtrail.extraction.Attitude;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extraction;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.claimtrail.extraction.Passage;
import io.claimtrail.extraction.Span;
import io.claimtrail.extraction.Speaker;
import io.claimtrail.extraction.SpeakerKind;
import io.claimtrail.extraction.Statement;
import io.claimtrail.extraction.StatementType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleClaimsExtractorTest {

    private static final Speaker ANA = new Speaker.Resolved("Ana Ruiz", SpeakerKind.PERSON, "Mayor");

    @Test
    void derivesTheSameIdFromTheSameWordsInTheSameArticle() {
        Claim alone = claims("a", statement("it rains", ANA)).getFirst();
        Claim amongOthers = claims("a", statement("it snows", ANA), statement("it rains", ANA))
                .getLast();
        Claim elsewhere = claims("b", statement("it rains", ANA)).getFirst();

        assertThat(amongOthers.id()).isEqualTo(alone.id()).hasSize(32);
        assertThat(elsewhere.id()).isNotEqualTo(alone.id());
    }

    @Test
    void givesRepeatedWordsDifferentIds() {
        List<Claim> twice = claims("a", statement("it rains", ANA), statement("it rains", ANA));

        assertThat(twice).extracting(Claim::id).doesNotHaveDuplicates();
    }

    @Test
    void derivesTheSpeakerIdFromTheFoldedName() {
        Speaker folded = new Speaker.Resolved("MARIA ORTEGA LIND", SpeakerKind.PERSON, null);
        Speaker accented = new Speaker.Resolved("María Ortega-Lind", SpeakerKind.PERSON, null);
        Speaker organisation = new Speaker.Resolved("María Ortega-Lind", SpeakerKind.ORGANISATION, null);

        List<Claim> claims =
                claims("a", statement("x", folded), statement("y", accented), statement("z", organisation));

        assertThat(claims.get(0).speaker().id())
                .isEqualTo(claims.get(1).speaker().id());
        assertThat(claims.get(2).speaker().id())
                .isNotEqualTo(claims.get(1).speaker().id());
    }

    @Test
    void keepsStatementsButNotBeliefsAndIntentions() {
        List<Claim> claims = claims(
                "a",
                statement("it may rain", ANA, Attitude.BELIEF),
                statement("it rains", ANA),
                statement("to leave", ANA, Attitude.INTENTION));

        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.content().text()).isEqualTo("it rains");
            assertThat(claim.attitude()).isEqualTo(io.claimtrail.contracts.claim.Attitude.STATEMENT);
            assertThat(claim.speaker().confidence()).isEqualTo(0.8);
        });
    }

    @Test
    void leavesAnAmbiguousSpeakerUnresolved() {
        Speaker she = new Speaker.Ambiguous(
                "she",
                SpeakerKind.PERSON,
                List.of(
                        new Speaker.Resolved("Ana Ruiz", SpeakerKind.PERSON, "Mayor"),
                        new Speaker.Resolved("Mia Holm", SpeakerKind.PERSON, null)));

        Claim claim = claims("a", statement("it rains", she)).getFirst();

        assertThat(claim.speaker().id()).isNull();
        assertThat(claim.speaker().status()).isEqualTo(SpeakerStatus.AMBIGUOUS);
        assertThat(claim.speaker().candidates()).extracting("name").containsExactly("Ana Ruiz", "Mia Holm");
    }

    private static List<Claim> claims(String articleId, Statement... statements) {
        Article article =
                new Article(articleId, "1", null, "T", "B", null, Instant.EPOCH, null, List.of(), null, List.of());
        return new ArticleClaimsExtractor(new FixedExtractor(List.of(statements)))
                .claimsOf(article)
                .claims();
    }

    private static Statement statement(String words, Speaker speaker) {
        return statement(words, speaker, Attitude.STATEMENT);
    }

    private static Statement statement(String words, Speaker speaker, Attitude attitude) {
        Passage content = new Passage(words, List.of(new Span(0, words.length(), words, "", "")));
        return new Statement(
                StatementType.INDIRECT, attitude, 0.9, content, Passage.ABSENT, Passage.ABSENT, speaker, 0.8, null);
    }

    /** An extractor that returns fixed statements. */
    private record FixedExtractor(List<Statement> statements) implements Extractor {

        @Override
        public ExtractorVersion version() {
            return new ExtractorVersion("fixed", "1");
        }

        @Override
        public Extraction extract(Document document) {
            return new Extraction(version(), "en", statements);
        }
    }
}
