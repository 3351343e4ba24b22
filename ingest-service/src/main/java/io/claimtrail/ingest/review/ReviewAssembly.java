package io.claimtrail.ingest.review;

import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.contracts.review.Rating;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.CanonicalUrl;
import io.claimtrail.ingest.article.PublicationTime;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one ClaimReview into its stored form, and notes what is wrong with it. */
final class ReviewAssembly {

    private static final int MAX_CLAIM = 5000;
    private static final int MAX_NAME = 1000;
    private static final int MAX_URL = 2048;
    private static final int MAX_APPEARANCES = 50;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    private final LinkedNode node;
    private final List<Violation> violations;

    ReviewAssembly(LinkedNode node, List<Violation> violations) {
        this.node = node;
        this.violations = violations;
    }

    /** The review; empty where it has violations. */
    Optional<Review> review() {
        int before = violations.size();
        Optional<String> claim = text(node.first("claimReviewed"), MAX_CLAIM);
        if (claim.isEmpty() && violations.size() == before) {
            violations.add(new Violation(node.pointer() + "/claimReviewed", "is required"));
        }
        Review review = review(claim.orElse(""));
        return violations.size() == before ? Optional.of(review) : Optional.empty();
    }

    private Review review(String claim) {
        String url = url();
        String publisher =
                names(node, "author").or(() -> names(node, "publisher")).orElse(null);
        Optional<LinkedNode> item = node.first("itemReviewed");
        Review unversioned = new Review(
                id(url, publisher, claim),
                "",
                url,
                text(node.first("name", "headline"), MAX_NAME).orElse(null),
                publisher,
                claim,
                item.flatMap(reviewed -> names(reviewed, "author")).orElse(null),
                item.map(reviewed -> date(reviewed, "datePublished")).orElse(null),
                item.map(ReviewAssembly::appearances).orElse(List.of()),
                new RatingAssembly(node, violations).rating().orElse(null),
                date(node, "datePublished"),
                language());
        return withVersion(unversioned);
    }

    /** One review page may judge several claims, so its address alone does not tell them apart. */
    private static String id(@Nullable String url, @Nullable String publisher, String claim) {
        String page = Optional.ofNullable(url)
                .flatMap(CanonicalUrl::of)
                .map(URI::toString)
                .orElse(publisher);
        return ContentId.of("review", page, claim);
    }

    private static Review withVersion(Review review) {
        Rating rating = review.rating();
        String version = ContentId.of(
                review.url(),
                review.title(),
                review.publisher(),
                review.claimReviewed(),
                review.claimant(),
                text(review.claimDate()),
                String.join("\n", review.appearances()),
                text(rating),
                text(review.datePublished()),
                review.language());
        return new Review(
                review.id(),
                version,
                review.url(),
                review.title(),
                review.publisher(),
                review.claimReviewed(),
                review.claimant(),
                review.claimDate(),
                review.appearances(),
                rating,
                review.datePublished(),
                review.language());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private @Nullable String url() {
        Optional<LinkedNode> given = node.first("url");
        if (given.isEmpty()) {
            return node.first("mainEntityOfPage", "@id")
                    .flatMap(ReviewAssembly::address)
                    .orElse(null);
        }
        Optional<String> url = given.flatMap(ReviewAssembly::address);
        if (url.isEmpty()) {
            violations.add(new Violation(given.get().pointer(), "must be an absolute http or https address"));
        }
        return url.orElse(null);
    }

    private @Nullable Instant date(LinkedNode owner, String field) {
        Optional<LinkedNode> given = owner.first(field);
        Optional<Instant> date = given.flatMap(LinkedNode::text).flatMap(PublicationTime::parse);
        if (given.isPresent() && date.isEmpty()) {
            violations.add(new Violation(given.get().pointer(), PublicationTime.EXPECTED));
        }
        return date.orElse(null);
    }

    private @Nullable String language() {
        return node.first("inLanguage")
                .flatMap(language -> language.text().isPresent()
                        ? language.text()
                        : language.first("alternateName", "name").flatMap(LinkedNode::text))
                .map(String::strip)
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .orElse(null);
    }

    /** Who is named there; several are one after the other. */
    private Optional<String> names(LinkedNode owner, String field) {
        String names = owner.all(field)
                .map(LinkedNode::named)
                .map(name -> text(name, MAX_NAME))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(names).filter(text -> !text.isEmpty());
    }

    /** The stored form of a text, where it is given. */
    private Optional<String> text(Optional<LinkedNode> given, int limit) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String pointer = given.get().pointer();
        Optional<String> raw = given.get().text();
        Optional<String> text =
                raw.map(Markup::removed).map(ForeignText::normalize).filter(t -> !t.isEmpty());
        if (raw.isEmpty()) {
            violations.add(new Violation(pointer, "must be text"));
        } else if (text.filter(t -> t.length() > limit).isPresent()) {
            violations.add(new Violation(pointer, "has more than " + limit + " characters"));
        }
        return text;
    }

    /** Where the claim stood, as far as addresses tell. */
    private static List<String> appearances(LinkedNode reviewed) {
        return Stream.of(
                        Stream.of(reviewed),
                        reviewed.all("firstAppearance"),
                        reviewed.all("appearance"),
                        reviewed.all("sameAs"))
                .flatMap(Function.identity())
                .map(ReviewAssembly::address)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MAX_APPEARANCES)
                .toList();
    }

    /** The address that a node is or has. */
    private static Optional<String> address(LinkedNode node) {
        return node.text()
                .or(() -> node.first("url", "@id").flatMap(LinkedNode::text))
                .map(String::strip)
                .filter(url -> url.length() <= MAX_URL)
                .filter(url -> CanonicalUrl.of(url).isPresent());
    }
}
