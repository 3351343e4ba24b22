package io.claimtrail.search.api;

import io.claimtrail.contracts.review.Rating;
import io.claimtrail.contracts.review.Review;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviews as tests need them. */
public final class Reviews {

    private Reviews() {}

    public static Review review(String id, String claim, @Nullable Instant published) {
        return new Review(
                id,
                "v1",
                "https://www.checks.example.org/2026/" + id,
                "Did it cost twice the budget?",
                "Harbour Checks",
                claim,
                "Mayor Ana Ruiz",
                null,
                List.of(),
                new Rating("Mostly false", 2.0, 5.0, 1.0),
                published,
                "en-GB");
    }
}
