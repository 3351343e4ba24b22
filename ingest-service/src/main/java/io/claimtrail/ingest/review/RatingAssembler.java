package io.claimtrail.ingest.review;

import io.claimtrail.contracts.review.Rating;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts the reviewRating of a ClaimReview and collects violations. A number may be written as text; a rating value that
 * is no number is taken as the verdict in words. Markup in a verdict is rejected, where other fields have it removed: a
 * verdict is shown beside people's names, so it must be exactly what the publisher wrote.
 */
final class RatingAssembler {

    /** Maximum length of a verdict in words, in UTF-16 code units. */
    private static final int MAX_NAME = 1000;

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}([.,]\\d{1,15})?");

    private final JsonLdNode review;
    private final List<Violation> violations;

    RatingAssembler(JsonLdNode review, List<Violation> violations) {
        this.review = review;
        this.violations = violations;
    }

    /** Returns the rating; empty if the review has none. */
    Optional<Rating> assemble() {
        return review.firstValue("reviewRating").map(this::rating).filter(rating -> !rating.equals(Rating.NONE));
    }

    private Rating rating(JsonLdNode given) {
        if (!given.value().isObject()) {
            return ofValue(given);
        }
        Optional<JsonLdNode> value = given.firstValue("ratingValue");
        String words =
                given.firstValue("alternateName", "name").map(this::words).orElse(null);
        Rating ofValue = value.map(this::ofValue).orElse(Rating.NONE);
        return new Rating(
                words == null ? ofValue.name() : words,
                ofValue.value(),
                given.firstValue("bestRating").map(this::number).orElse(null),
                given.firstValue("worstRating").map(this::number).orElse(null));
    }

    private Rating ofValue(JsonLdNode value) {
        Double number = parse(value);
        return number == null ? new Rating(words(value), null, null, null) : new Rating(null, number, null, null);
    }

    private @Nullable Double number(JsonLdNode given) {
        Double number = parse(given);
        if (number == null) {
            violations.add(new Violation(given.pointer(), "must be a number"));
        }
        return number;
    }

    private static @Nullable Double parse(JsonLdNode given) {
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

    private @Nullable String words(JsonLdNode given) {
        Optional<String> text = given.text().map(ForeignText::normalize).filter(words -> !words.isEmpty());
        if (text.isEmpty()) {
            violations.add(new Violation(given.pointer(), "must be text"));
        } else if (HtmlMarkup.isIn(text.get())) {
            violations.add(new Violation(given.pointer(), "must not contain markup"));
        } else if (text.get().length() > MAX_NAME) {
            violations.add(new Violation(given.pointer(), "must be at most " + MAX_NAME + " characters long"));
        }
        return text.map(HtmlMarkup::remove).orElse(null);
    }
}
