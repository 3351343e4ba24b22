package io.claimtrail.ingest.review;

import io.claimtrail.contracts.review.Rating;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a review's rating. Numbers may be texts; what is no number where one belongs is the verdict in words. Markup is
 * refused here, where elsewhere it is taken out: a verdict is shown beside people's names, and must be what was written.
 */
final class RatingAssembly {

    private static final int MAX_NAME = 1000;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}([.,]\\d{1,15})?");

    private final LinkedNode review;
    private final List<Violation> violations;

    RatingAssembly(LinkedNode review, List<Violation> violations) {
        this.review = review;
        this.violations = violations;
    }

    /** The rating; empty where there is none. */
    Optional<Rating> rating() {
        return review.first("reviewRating").map(this::rating).filter(rating -> !rating.equals(Rating.NONE));
    }

    private Rating rating(LinkedNode given) {
        if (!given.value().isObject()) {
            return ofValue(given);
        }
        Optional<LinkedNode> value = given.first("ratingValue");
        String words = given.first("alternateName", "name").map(this::words).orElse(null);
        Rating ofValue = value.map(this::ofValue).orElse(Rating.NONE);
        return new Rating(
                words == null ? ofValue.name() : words,
                ofValue.value(),
                given.first("bestRating").map(this::number).orElse(null),
                given.first("worstRating").map(this::number).orElse(null));
    }

    private Rating ofValue(LinkedNode value) {
        Double number = parse(value);
        return number == null ? new Rating(words(value), null, null, null) : new Rating(null, number, null, null);
    }

    private @Nullable Double number(LinkedNode given) {
        Double number = parse(given);
        if (number == null) {
            violations.add(new Violation(given.pointer(), "must be a number"));
        }
        return number;
    }

    private static @Nullable Double parse(LinkedNode given) {
        if (given.value().isNumber()) {
            double number = given.value().doubleValue();
            return Double.isFinite(number) ? (Double) number : null;
        }
        return given.text()
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(text -> Double.valueOf(text.replace(',', '.')))
                .orElse(null);
    }

    private @Nullable String words(LinkedNode given) {
        Optional<String> text = given.text().map(ForeignText::normalize).filter(words -> !words.isEmpty());
        if (text.isEmpty()) {
            violations.add(new Violation(given.pointer(), "must be text"));
        } else if (Markup.isIn(text.get())) {
            violations.add(new Violation(given.pointer(), "holds markup"));
        } else if (text.get().length() > MAX_NAME) {
            violations.add(new Violation(given.pointer(), "has more than " + MAX_NAME + " characters"));
        }
        return text.map(Markup::removed).orElse(null);
    }
}
