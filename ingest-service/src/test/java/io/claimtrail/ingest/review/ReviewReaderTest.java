package io.claimtrail.ingest.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.review.Rating;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.ingest.review.ReviewSubmission.Accepted;
import io.claimtrail.ingest.review.ReviewSubmission.Refused;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewReaderTest {

    private static final String LEAST = "{'@type': 'ClaimReview', 'claimReviewed': 'The quay is late.'}";

    private final ReviewReader reader = new ReviewReader(JsonLimits.ofDepth(32), new ReviewLimits(1000, 5000, 1 << 22));

    @Test
    void readsTheMarkupOfFactCheckers() {
        Review review = only("""
            {
              '@context': 'http://schema.org', '@type': ['ClaimReview', 'Article'],
              'url': 'https://checks.example.org/quay?utm_source=feed', 'name': 'Is it late?',
              'author': {'@type': 'Organization', 'name': 'Harbour Checks'},
              'datePublished': '2026-03-05T08:00:00+01:00',
              'claimReviewed': 'The quay &amp; the <b>ferry</b> are late.',
              'itemReviewed': {'@type': 'Claim', 'author': [{'name': 'Ana Ruiz'}, {'name': 'Jo Lind'}],
                'datePublished': '2026-03-02', 'firstAppearance': {'url': 'https://courier.example.org/a'},
                'appearance': ['https://courier.example.org/b', {'@id': 'https://courier.example.org/c'}]},
              'reviewRating': {'ratingValue': '2', 'bestRating': 5, 'worstRating': '1', 'alternateName': 'Wrong'},
              'inLanguage': {'@type': 'Language', 'alternateName': 'en-GB'}
            }\
            """);

        assertThat(review.claimReviewed()).isEqualTo("The quay & the ferry are late.");
        assertThat(review.title()).isEqualTo("Is it late?");
        assertThat(review.publisher()).isEqualTo("Harbour Checks");
        assertThat(review.claimant()).isEqualTo("Ana Ruiz, Jo Lind");
        assertThat(review.claimDate()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(review.datePublished()).isEqualTo(Instant.parse("2026-03-05T07:00:00Z"));
        assertThat(review.rating()).isEqualTo(new Rating("Wrong", 2.0, 5.0, 1.0));
        assertThat(review.language()).isEqualTo("en-GB");
        assertThat(review.appearances())
                .containsExactly(
                        "https://courier.example.org/a",
                        "https://courier.example.org/b",
                        "https://courier.example.org/c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "[%s]",
                "{'@graph': [{'@type': 'WebPage'}, %s]}",
                "{'@type': 'NewsArticle', 'hasPart': %s}",
            })
    void findsReviewsAtAnyPosition(String document) {
        assertThat(only(document.formatted(LEAST)).claimReviewed()).isEqualTo("The quay is late.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ClaimReview", "schema:ClaimReview", "http://schema.org/ClaimReview"})
    void recognizesEverySpellingOfTheType(String type) {
        assertThat(accepted(LEAST.replace("ClaimReview'", type + "'"))).hasSize(1);
    }

    @Test
    void followsReferencesWithinTheDocument() {
        Review review = only("""
            {'@graph': [
              {'@id': '#us', '@type': 'Organization', 'name': 'Harbour Checks'},
              {'@type': 'ClaimReview', 'claimReviewed': 'C', 'author': {'@id': '#us'}}
            ]}\
            """);

        assertThat(review.publisher()).isEqualTo("Harbour Checks");
    }

    @Test
    void terminatesOnCircularReferences() {
        assertThat(only("{'@id': '#r', '@type': 'ClaimReview', 'claimReviewed': 'C', 'author': {'@id': '#r'}}")
                        .publisher())
                .isNull();
    }

    @Test
    void readsAVerdictInWordsAsTheNameOfTheRating() {
        assertThat(only(LEAST.replace("}", ", 'reviewRating': {'ratingValue': 'Pants on fire'}}"))
                        .rating())
                .isEqualTo(new Rating("Pants on fire", null, null, null));
    }

    @Test
    void derivesIdsFromPageAndClaimAndVersionsFromContent() {
        String review = "{'@type':'ClaimReview','url':'https://c.example.org/1%s','claimReviewed':'%s','name':'%s'}";
        Review first = only(review.formatted("", "C", "A"));

        Review sameAgain = only(review.formatted("", "C", "A"));
        Review corrected = only(review.formatted("?utm_source=x", "C", "B"));
        Review otherClaim = only(review.formatted("", "D", "A"));

        assertThat(sameAgain).isEqualTo(first);
        assertThat(corrected.id()).isEqualTo(first.id());
        assertThat(corrected.version()).isNotEqualTo(first.version());
        assertThat(otherClaim.id()).isNotEqualTo(first.id());
    }

    @Test
    void acceptsADuplicateReviewOnce() {
        assertThat(accepted("[" + LEAST + "," + LEAST + "]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'@type': 'Recipe'}                                                    | /@type",
                "[]                                                                     | ``",
                "{'@type': 'ClaimReview'}                                               | /claimReviewed",
                "{'@type': 'ClaimReview', 'claimReviewed': ' '}                         | /claimReviewed",
                "{'@type': 'ClaimReview', 'claimReviewed': 7}                           | /claimReviewed",
                "[{'@type': 'ClaimReview', 'claimReviewed': '<br>'}]                    | /0/claimReviewed",
                "{'@type': 'ClaimReview', 'claimReviewed': 'C', 'url': 'ftp://x'}       | /url",
                "{'@type': 'ClaimReview', 'claimReviewed': 'C', 'datePublished': 'May'} | /datePublished",
            })
    void reportsTheInvalidPlace(String document, String pointer) {
        assertThat(refused(document).violations())
                .singleElement()
                .extracting(Refusal.Violation::pointer)
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'alternateName': '<b>False</b>', /reviewRating/alternateName, must not contain markup",
                "'alternateName': '&lt;script&gt;', /reviewRating/alternateName, must not contain markup",
                "'ratingValue': '<i>1</i>', /reviewRating/ratingValue, must not contain markup",
                "'ratingValue': {}, /reviewRating/ratingValue, must be text",
                "'bestRating': 'five', /reviewRating/bestRating, must be a number",
            })
    void rejectsAnInvalidRating(String field, String pointer, String detail) {
        assertThat(refused(LEAST.replace("}", ", 'reviewRating': {" + field + "}}"))
                        .violations())
                .containsExactly(new Refusal.Violation(pointer, detail));
    }

    @Test
    void reportsTheLimitOfALongClaim() {
        assertThat(refused(LEAST.replace("late", "l".repeat(5000))).detail())
                .isEqualTo("/claimReviewed: must be at most 5000 characters long");
    }

    @Test
    void readsWhatPublishersWriteInTheWild() {
        Review review = only("""
            {'@type': 'ClaimReview', 'url': 'https://www.checks.example.org/a',
             'datePublished': '2017-03-01 20:30:17 UTC',
             'claimReviewed': {'@type': 'Claim', 'text': 'The quay is late.'}}\
            """);

        assertThat(review.datePublished()).isEqualTo(Instant.parse("2017-03-01T20:30:17Z"));
        assertThat(review.claimReviewed()).isEqualTo("The quay is late.");
        assertThat(review.publisher()).isEqualTo("checks.example.org");
    }

    @Test
    void takesEachReviewOfAFeedByItself() {
        ReviewSubmission submission = read("""
            {'@type': 'DataFeed', 'author': {'@id': '#us', 'name': 'Harbour Checks'}, 'dataFeedElement': [
              {'@type': 'DataFeedItem', 'item': [%s, {'@type': 'ClaimReview', 'claimReviewed': ''}]},
              {'@type': 'DataFeedItem', 'item': []},
              {'@type': 'ClaimReview', 'claimReviewed': 'C', 'author': {'@id': '#us'}}]}\
            """.formatted(LEAST));

        List<ReviewSubmission.Item> items = assertThat(submission)
                .asInstanceOf(InstanceOfAssertFactories.type(ReviewSubmission.Feed.class))
                .actual()
                .items();
        assertThat(items)
                .extracting(item -> switch (item) {
                    case Accepted(var reviews) ->
                        reviews.getFirst().claimReviewed() + " "
                                + reviews.getFirst().publisher();
                    case Refused refused -> refused.refusal().detail();
                })
                .containsExactly(
                        "The quay is late. null",
                        "/dataFeedElement/0/item/1/claimReviewed: is required",
                        "/dataFeedElement/1: must contain a ClaimReview",
                        "C Harbour Checks");
    }

    @Test
    void refusesTheItemsOfAFeedAfterTheLimitOfItsTexts() {
        ReviewReader small = new ReviewReader(JsonLimits.ofDepth(12), new ReviewLimits(3, 5000, 10));
        String feed = "{\"@type\":\"DataFeed\",\"dataFeedElement\":[%s]}";
        String review = "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"The quay is late %d.\"}";

        assertThat(small.readReviews(feed.formatted(review.formatted(1) + "," + review.formatted(2))
                        .getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        ReviewSubmission.Feed.class,
                        read -> assertThat(read.items())
                                .satisfiesExactly(
                                        first -> assertThat(first).isInstanceOf(Accepted.class),
                                        second -> assertThat(second).isInstanceOf(Refused.class)));
        assertThat(small.readReviews(feed.formatted((review.formatted(1) + ",").repeat(3) + review.formatted(2))
                        .getBytes(UTF_8)))
                .isInstanceOf(Refused.class);
        assertThat(small.readReviews(feed.formatted("").getBytes(UTF_8))).isInstanceOf(Refused.class);
    }

    private Review only(String document) {
        List<Review> reviews = accepted(document);
        assertThat(reviews).hasSize(1);
        return reviews.getFirst();
    }

    private List<Review> accepted(String document) {
        return assertThat(read(document))
                .asInstanceOf(InstanceOfAssertFactories.type(Accepted.class))
                .actual()
                .reviews();
    }

    private Refusal refused(String document) {
        return assertThat(read(document))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .actual()
                .refusal();
    }

    /** Reads {@code document}, in which single quotes stand for double ones. */
    private ReviewSubmission read(String document) {
        return reader.readReviews(document.replace('\'', '"').getBytes(UTF_8));
    }
}
