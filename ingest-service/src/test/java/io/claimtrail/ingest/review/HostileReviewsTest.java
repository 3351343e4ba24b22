package io.claimtrail.ingest.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.claimtrail.contracts.review.Rating;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.ingest.HostileContent;
import io.claimtrail.ingest.review.ReviewSubmission.Accepted;
import io.claimtrail.ingest.review.ReviewSubmission.Refused;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For any content, an accepted review contains text without markup, http URLs and finite numbers. */
class HostileReviewsTest {

    private static final int VARIANTS = 1_000;
    private static final String REVIEW = """
        {"@context": "https://schema.org", "@graph": [{"@type": "ClaimReview", "@id": "#r", "name": "Is it late?",
          "url": "https://checks.example.org/2026/quay", "author": {"@type": "Organization", "name": "Harbour &amp; Checks"},
          "datePublished": "2026-03-05", "claimReviewed": "The <b>quay</b> cost twice the plan.",
          "itemReviewed": {"@type": "Claim", "author": [{"name": "Ana Ruiz"}], "datePublished": "2026-03-02",
            "appearance": ["https://courier.example.org/a", {"@id": "https://courier.example.org/b"}]},
          "reviewRating": {"ratingValue": "2", "bestRating": 5, "worstRating": 1, "alternateName": "Mostly false"},
          "inLanguage": {"@type": "Language", "alternateName": "en"}}]}\
        """;

    private final ReviewReader reader = new ReviewReader(JsonLimits.ofDepth(12), new ReviewLimits(1000, 5000, 1 << 22));

    @Test
    void normalizesOrRejectsJsonLd() {
        AtomicInteger accepted = new AtomicInteger();
        new HostileContent(3)
                .variantsOf(REVIEW, VARIANTS)
                .map(reader::readReviews)
                .forEach(submission -> {
                    switch (submission) {
                        case Accepted(List<Review> reviews) -> {
                            accepted.incrementAndGet();
                            reviews.forEach(HostileReviewsTest::check);
                        }
                        case Refused(Refusal refusal) -> {
                            assertThat(refusal.detail()).isNotBlank().doesNotContain("Exception", "jackson", "java.");
                            assertThat(refusal.violations()).hasSizeLessThanOrEqualTo(20);
                        }
                        case ReviewSubmission.Feed feed -> fail("no variant is a feed");
                    }
                });

        assertThat(accepted.get()).isBetween(VARIANTS / 50, VARIANTS * 49 / 50);
    }

    /** One node with 1,000 authors, which every review refers to: 0.9 MB become 0.9 MB for each review. */
    @Test
    void refusesAReferencedNodeThatMakesEveryReviewLarge() {
        String authors = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"name\":\"" + i + "x".repeat(890) + "\"}")
                .collect(Collectors.joining(","));

        Refusal refusal = refusal(document(600, "{\"@id\":\"#i\",\"author\":[" + authors + "]}"));

        assertThat(refusal.detail())
                .startsWith("/1/itemReviewed/author: the names must together be at most 5000 characters long"
                        + " (claimtrail.ingest.max-names-length)");
        assertThat(refusal.violations()).hasSize(20);
    }

    /** Within the limit of names, each review still repeats what its document contains once. */
    @Test
    void refusesReviewsThatAreTogetherLargerThanADocumentMayBe() {
        String authors = IntStream.range(0, 4)
                .mapToObj(i -> "{\"name\":\"" + i + "x".repeat(990) + "\"}")
                .collect(Collectors.joining(","));
        ReviewReader small = new ReviewReader(JsonLimits.ofDepth(12), new ReviewLimits(1000, 5000, 100_000));

        ReviewSubmission submission = small.readReviews(
                document(600, "{\"@id\":\"#i\",\"author\":[" + authors + "]}").getBytes(UTF_8));

        assertThat(submission)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().detail())
                                .startsWith("/26: the reviews up to here have more than 100000 characters")
                                .contains("claimtrail.ingest.max-reviews-size"));
    }

    @Test
    void refusesTooManyReviews() {
        assertThat(refusal(document(1001, "{\"@id\":\"#i\",\"author\":[]}")).detail())
                .isEqualTo("the whole content: contains 1001 reviews, at most 1000 are accepted at once"
                        + " (claimtrail.ingest.max-reviews)");
    }

    private static String document(int reviews, String item) {
        return IntStream.range(0, reviews)
                .mapToObj(i -> "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"C" + i
                        + "\",\"itemReviewed\":{\"@id\":\"#i\"}}")
                .collect(Collectors.joining(",", "[" + item + ",", "]"));
    }

    private Refusal refusal(String document) {
        return assertThat(reader.readReviews(document.getBytes(UTF_8)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .actual()
                .refusal();
    }

    private static void check(Review review) {
        assertThat(review.claimReviewed()).isNotBlank();
        Rating rating = review.rating() == null ? Rating.NONE : review.rating();
        Stream.<@Nullable String>of(
                        review.claimReviewed(), review.title(), review.publisher(), review.claimant(), rating.name())
                .flatMap(Stream::ofNullable)
                .forEach(text -> assertThat(text)
                        .doesNotContainPattern("<[A-Za-z/!?]")
                        .matches(part ->
                                part.codePoints().noneMatch(point -> Character.isISOControl(point) && point != '\n')));
        Stream.<@Nullable Double>of(rating.value(), rating.best(), rating.worst())
                .flatMap(Stream::ofNullable)
                .forEach(number -> assertThat(number).isFinite());
        Stream.concat(Stream.ofNullable(review.url()), review.appearances().stream())
                .forEach(url -> assertThat(URI.create(url).getScheme()).isIn("http", "https"));
    }
}
