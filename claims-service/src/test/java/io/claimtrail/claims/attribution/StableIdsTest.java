package io.claimtrail.claims.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.Claim;
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

/** Ids that must never change: Kafka and Elasticsearch of existing installations contain them, and users link to them. */
class StableIdsTest {

    private static final AttributedSpeaker ANA =
            new AttributedSpeaker.Resolved("María Ortega-Lind", SourceKind.PERSON, "minister");

    @Test
    void makesAClaimIdFromArticleWordsAndOccurrence() {
        List<Claim> claims = claims(statement("the quay is late – “very” late", ANA), statement("it rains", ANA));

        assertThat(claims)
                .extracting(Claim::id)
                .containsExactly("251909281a22e58ef32c162802c1f004", "6aa2a1dc501af9a9399df788ec266e41");
    }

    @Test
    void numbersTheSameWordsInOneArticle() {
        List<Claim> claims = claims(statement("it rains", ANA), statement("it rains", ANA));

        assertThat(claims)
                .extracting(Claim::id)
                .containsExactly("6aa2a1dc501af9a9399df788ec266e41", "c698cb8c43a56f38707590281c71a597");
    }

    @Test
    void makesASpeakerIdFromKindAndFoldedName() {
        AttributedSpeaker party = new AttributedSpeaker.Resolved("Partei für Häfen", SourceKind.ORGANISATION, null);

        List<Claim> claims = claims(statement("x", ANA), statement("y", party));

        assertThat(claims)
                .extracting(claim -> claim.speaker().id())
                .containsExactly("a37c3ef5acd133cf77e4696afe777323", "c1092abc0824d790bb0a73d9bf1f6072");
    }

    @Test
    void makesACandidateIdLikeASpeakerId() {
        AttributedSpeaker she = new AttributedSpeaker.Ambiguous(
                "she",
                SourceKind.PERSON,
                List.of(
                        new AttributedSpeaker.Resolved("Ana Ruiz", SourceKind.PERSON, null),
                        new AttributedSpeaker.Resolved("María Ortega-Lind", SourceKind.PERSON, null)));

        assertThat(claims(statement("x", she)).getFirst().speaker().candidates())
                .extracting(candidate -> candidate.id())
                .containsExactly("02d503e63e754a6ec44abb025fda5166", "a37c3ef5acd133cf77e4696afe777323");
    }

    private static List<Claim> claims(AttributedStatement... statements) {
        Article article = new Article(
                "5f1c9d", "1", null, "Title", "Body", null, Instant.EPOCH, null, List.of(), null, List.of());
        return new ArticleClaimsExtractor(new FixedExtractor(List.of(statements)))
                .claimsOf(article)
                .claims();
    }

    private static AttributedStatement statement(String words, AttributedSpeaker speaker) {
        return new AttributedStatement(
                StatementType.INDIRECT,
                ReportedAttitude.STATEMENT,
                Stance.ASSERTS,
                0.9,
                passage(words),
                passage("said"),
                passage("the minister"),
                speaker,
                0.8,
                null,
                null);
    }

    private static TextPassage passage(String words) {
        return new TextPassage(words, List.of(new TextSpan(0, words.codePointCount(0, words.length()), words, "", "")));
    }

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
