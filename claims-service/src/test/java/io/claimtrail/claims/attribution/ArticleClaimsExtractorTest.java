package io.claimtrail.claims.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.SpeakerStatus;
import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extraction;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.claimtrail.extraction.ReportedAttitude;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.Stance;
import io.claimtrail.extraction.StatementType;
import io.claimtrail.extraction.TextPassage;
import io.claimtrail.extraction.TextSpan;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleClaimsExtractorTest {

    private static final TextPassage ABSENT = new TextPassage("", List.of());
    private static final AttributedSpeaker ANA = new AttributedSpeaker.Resolved("Ana Ruiz", SourceKind.PERSON, "Mayor");

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
        AttributedSpeaker folded = new AttributedSpeaker.Resolved("MARIA ORTEGA LIND", SourceKind.PERSON, null);
        AttributedSpeaker accented = new AttributedSpeaker.Resolved("María Ortega-Lind", SourceKind.PERSON, null);
        AttributedSpeaker organisation =
                new AttributedSpeaker.Resolved("María Ortega-Lind", SourceKind.ORGANISATION, null);

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
                statement("it may rain", ANA, ReportedAttitude.BELIEF),
                statement("it rains", ANA),
                statement("to leave", ANA, ReportedAttitude.INTENTION));

        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.content().text()).isEqualTo("it rains");
            assertThat(claim.attitude()).isEqualTo(io.claimtrail.contracts.claim.Attitude.STATEMENT);
            assertThat(claim.speaker().confidence()).isEqualTo(0.8);
        });
    }

    @Test
    void leavesAnAmbiguousSpeakerUnresolved() {
        AttributedSpeaker she = new AttributedSpeaker.Ambiguous(
                "she",
                SourceKind.PERSON,
                List.of(
                        new AttributedSpeaker.Resolved("Ana Ruiz", SourceKind.PERSON, "Mayor"),
                        new AttributedSpeaker.Resolved("Mia Holm", SourceKind.PERSON, null)));

        Claim claim = claims("a", statement("it rains", she)).getFirst();

        assertThat(claim.speaker().id()).isNull();
        assertThat(claim.speaker().status()).isEqualTo(SpeakerStatus.AMBIGUOUS);
        assertThat(claim.speaker().candidates()).extracting("name").containsExactly("Ana Ruiz", "Mia Holm");
    }

    private static List<Claim> claims(String articleId, AttributedStatement... statements) {
        Article article =
                new Article(articleId, "1", null, "T", "B", null, Instant.EPOCH, null, List.of(), null, List.of());
        return new ArticleClaimsExtractor(new FixedExtractor(List.of(statements)))
                .claimsOf(article)
                .claims();
    }

    private static AttributedStatement statement(String words, AttributedSpeaker speaker) {
        return statement(words, speaker, ReportedAttitude.STATEMENT);
    }

    private static AttributedStatement statement(String words, AttributedSpeaker speaker, ReportedAttitude attitude) {
        TextPassage content = new TextPassage(words, List.of(new TextSpan(0, words.length(), words, "", "")));
        return new AttributedStatement(
                StatementType.INDIRECT,
                attitude,
                Stance.ASSERTS,
                0.9,
                content,
                ABSENT,
                ABSENT,
                speaker,
                0.8,
                null,
                null);
    }

    /** An extractor that returns fixed statements. */
    private record FixedExtractor(List<AttributedStatement> statements) implements Extractor {

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
