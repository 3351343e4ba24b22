package io.claimtrail.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.ingest.article.ArticleLimits;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.review.ReviewLimits;
import io.claimtrail.ingest.review.ReviewReader;
import io.claimtrail.ingest.review.ReviewSubmission;
import io.claimtrail.ingest.speaker.SpeakerReader;
import io.claimtrail.ingest.speaker.SpeakerSubmission;
import org.junit.jupiter.api.Test;

/**
 * Ids and versions that must never change: Kafka and Elasticsearch of existing installations contain them. If one of these
 * tests fails, articles and reviews that are posted again become new ones.
 */
class StableIdsTest {

    @Test
    void makesAnArticleIdFromTheAddress() {
        Article article = article("""
                {"url": "HTTPS://Courier.example.org:443/quay/late?utm_source=mail&page=2#top", "title": "Quay late",
                 "body": "The quay is late.", "publishedAt": "2026-03-02T09:30:00Z"}""");

        assertThat(article.id()).isEqualTo("90a17f8219f8b0a494f3f4a71cf9eb82");
        assertThat(article.version()).isEqualTo("04ed69f1dca8b4dc8a5e8ab139325c49");
    }

    @Test
    void makesAnArticleIdFromPublisherTitleAndTime() {
        Article article = article("""
                {"publisher": "Harbour Courier", "title": "Café by the quay", "body": "It opened.",
                 "publishedAt": "2026-03-02T10:30:00+01:00"}""");

        assertThat(article.id()).isEqualTo("85dbf20a65a542aaf5d4db956869da85");
        assertThat(article.version()).isEqualTo("b7456c83f082b6f9df8f17b7bc2c03a4");
    }

    @Test
    void makesAnArticleIdWithoutPublisher() {
        Article article = article("{\"title\": \"T\", \"body\": \"B\", \"publishedAt\": \"2021-02-23\"}");

        assertThat(article.id()).isEqualTo("e64fa53514bd75c8eb7ae53cf198a24e");
        assertThat(article.version()).isEqualTo("15b5bfefd56a7fbe36597af1d6a041b2");
    }

    @Test
    void makesAnArticleVersionFromAllOtherFields() {
        Article article = article("""
                {"id": "a-1", "url": "https://courier.example.org/a", "title": "Title", "body": "One.\\n\\nTwo 🚢.",
                 "language": "en", "publishedAt": "2026-03-02T09:30:00.25Z", "publisher": "Courier",
                 "authors": ["Ana Ruiz", "Jo Lind"], "rights": "CC BY 4.0", "sections": ["Harbour", "Money"]}""");

        assertThat(article.id()).isEqualTo("a-1");
        assertThat(article.version()).isEqualTo("b7546aa4f816ad124a8f9c89fb673ee7");
    }

    @Test
    void makesAReviewIdFromAddressAndClaim() {
        Review review = review("""
                {"@type": "ClaimReview", "url": "https://checks.example.org/quay?utm_source=feed", "name": "Is it late?",
                 "author": {"@type": "Organization", "name": "Harbour Checks"}, "datePublished": "2026-03-05T08:00:00Z",
                 "claimReviewed": "The quay is late.", "inLanguage": "en",
                 "itemReviewed": {"@type": "Claim", "author": {"name": "Ana Ruiz"}, "datePublished": "2026-03-02",
                   "appearance": ["https://courier.example.org/b", "https://courier.example.org/c"]},
                 "reviewRating": {"ratingValue": 2, "bestRating": 5, "worstRating": 1, "alternateName": "Wrong"}}""");

        assertThat(review.id()).isEqualTo("504c30126f6b057137f5a9aa757be2fb");
        assertThat(review.version()).isEqualTo("75e9ee594e682c0daeed6e806e5c3a21");
    }

    @Test
    void makesAReviewIdFromTheClaimAlone() {
        Review review = review("{\"@type\": \"ClaimReview\", \"claimReviewed\": \"The quay is late.\"}");

        assertThat(review.id()).isEqualTo("ff87ccbc3ba6a7b4eed18cd3e965ed84");
        assertThat(review.version()).isEqualTo("9d49798fce04cf9521552907f5e8fe5f");
    }

    @Test
    void makesACuratedSpeakerVersionFromAllFieldsButTheId() {
        CuratedSpeaker speaker = speaker("""
                {"name": "Ana Ruiz", "kind": "person", "aliases": ["A. Ruiz", "Ana María"],
                 "sameAs": ["https://www.wikidata.org/entity/Q0"],
                 "roles": [{"title": "mayor", "organisation": "Northfield", "from": "2019-05-06"},
                           {"title": "harbour master", "from": "2011", "to": "2019-04"}]}""");

        assertThat(speaker.version()).isEqualTo("5b39dc1c081bd595e44fefa9671e55e9");
    }

    private static Article article(String document) {
        ArticleSubmission submission = new JsonArticleReader(new ArticleLimits(1000, JsonLimits.ofDepth(8)))
                .readArticle(document.getBytes(UTF_8), null);
        return ((ArticleSubmission.Accepted) submission).article();
    }

    private static Review review(String document) {
        ReviewSubmission submission = new ReviewReader(JsonLimits.ofDepth(32), new ReviewLimits(1000, 5000, 1 << 22))
                .readReviews(document.getBytes(UTF_8));
        return ((ReviewSubmission.Accepted) submission).reviews().getFirst();
    }

    private static CuratedSpeaker speaker(String document) {
        SpeakerSubmission submission =
                new SpeakerReader(JsonLimits.ofDepth(32)).readSpeaker(document.getBytes(UTF_8), "ana");
        return ((SpeakerSubmission.Accepted) submission).speaker();
    }
}
