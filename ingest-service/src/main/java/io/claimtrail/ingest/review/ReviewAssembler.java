package io.claimtrail.ingest.review;

import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.contracts.review.Rating;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.JsonPointers;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.CanonicalUrl;
import io.claimtrail.ingest.article.PrintedTime;
import io.claimtrail.ingest.article.PublicationTime;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts one ClaimReview node into a review in its stored form and collects the violations of its fields. */
final class ReviewAssembler {

    /** Maximum length of the reviewed claim, in UTF-16 code units. */
    private static final int MAX_CLAIM = 5000;

    /** Maximum length of a title or a name, in UTF-16 code units. */
    private static final int MAX_NAME = 1000;

    /** Maximum length of a URL, in UTF-16 code units. */
    private static final int MAX_URL = 2048;

    /** Maximum number of appearances of the claim; further ones are dropped. */
    private static final int MAX_APPEARANCES = 50;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");

    private static final String SEPARATOR = ", ";

    private final JsonLdNode node;
    private final ReviewLimits limits;
    private final List<Violation> violations;

    ReviewAssembler(JsonLdNode node, ReviewLimits limits, List<Violation> violations) {
        this.node = node;
        this.limits = limits;
        this.violations = violations;
    }

    /** Returns the review; empty if it has violations. */
    Optional<Review> assemble() {
        int before = violations.size();
        Optional<String> claim = node.firstValue("claimReviewed")
                .map(ReviewAssembler::wordsOfClaim)
                .flatMap(given -> text(given, MAX_CLAIM));
        if (claim.isEmpty() && violations.size() == before) {
            violations.add(new Violation(node.pointer() + "/claimReviewed", "is required"));
        }
        Review review = review(claim.orElse(""));
        return violations.size() == before ? Optional.of(review) : Optional.empty();
    }

    private Review review(String claim) {
        String url = url();
        String publisher = names(node, "author")
                .or(() -> names(node, "publisher"))
                .or(() -> host(url))
                .orElse(null);
        Optional<JsonLdNode> item = node.firstValue("itemReviewed");
        Review unversioned = new Review(
                id(url, publisher, claim),
                "",
                url,
                node.firstValue("name", "headline")
                        .flatMap(title -> text(title, MAX_NAME))
                        .orElse(null),
                publisher,
                claim,
                item.flatMap(reviewed -> names(reviewed, "author")).orElse(null),
                item.map(reviewed -> date(reviewed, "datePublished")).orElse(null),
                item.map(ReviewAssembler::appearances).orElse(List.of()),
                new RatingAssembler(node, violations).assemble().orElse(null),
                date(node, "datePublished"),
                language());
        return withVersion(unversioned);
    }

    /** Some publishers write a node of the type Claim where its words belong. */
    private static JsonLdNode wordsOfClaim(JsonLdNode given) {
        return given.text().isPresent()
                ? given
                : given.firstValue("text", "name", "description").orElse(given);
    }

    /** The name of the site, for reviews that do not say who wrote them. */
    private static Optional<String> host(@Nullable String url) {
        return Optional.ofNullable(url)
                .flatMap(CanonicalUrl::of)
                .map(address -> address.getHost().replaceFirst("^www\\.", ""));
    }

    /** The id includes the claim because one page may review several claims. */
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
        Optional<JsonLdNode> given = node.firstValue("url");
        if (given.isEmpty()) {
            return node.firstValue("mainEntityOfPage", "@id")
                    .flatMap(ReviewAssembler::address)
                    .orElse(null);
        }
        Optional<String> url = given.flatMap(ReviewAssembler::address);
        if (url.isEmpty()) {
            violations.add(new Violation(given.get().pointer(), CanonicalUrl.EXPECTED));
        }
        return url.orElse(null);
    }

    private @Nullable Instant date(JsonLdNode owner, String field) {
        Optional<JsonLdNode> given = owner.firstValue(field);
        Optional<Instant> date = given.flatMap(JsonLdNode::text).flatMap(PrintedTime::parse);
        if (given.isPresent() && date.isEmpty()) {
            violations.add(new Violation(given.get().pointer(), PublicationTime.EXPECTED));
        }
        return date.orElse(null);
    }

    private @Nullable String language() {
        return node.firstValue("inLanguage")
                .flatMap(language -> language.text().isPresent()
                        ? language.text()
                        : language.firstValue("alternateName", "name").flatMap(JsonLdNode::text))
                .map(String::strip)
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .orElse(null);
    }

    /** Returns the names in {@code field}, joined with commas; empty if there are none. */
    private Optional<String> names(JsonLdNode owner, String field) {
        Set<String> names = new LinkedHashSet<>();
        int length = -SEPARATOR.length();
        int before = violations.size();
        for (Iterator<JsonLdNode> values = owner.values(field).iterator();
                values.hasNext() && violations.size() == before; ) {
            Optional<String> name = values.next().textOrName().flatMap(given -> text(given, MAX_NAME));
            if (name.filter(names::add).isPresent()) {
                length += SEPARATOR.length() + name.get().length();
            }
            if (length > limits.namesLength()) {
                violations.add(limits.namesTooLong(JsonPointers.append(owner.pointer(), field)));
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(SEPARATOR, names));
    }

    /** Returns the stored form of a text; empty if it is blank or no text. */
    private Optional<String> text(JsonLdNode given, int limit) {
        Optional<String> raw = given.text();
        Optional<String> text =
                raw.map(HtmlMarkup::remove).map(ForeignText::normalize).filter(t -> !t.isEmpty());
        if (raw.isEmpty()) {
            violations.add(new Violation(given.pointer(), "must be text"));
        } else if (text.filter(t -> t.length() > limit).isPresent()) {
            violations.add(new Violation(given.pointer(), "must be at most " + limit + " characters long"));
        }
        return text;
    }

    /** Returns the URLs at which the claim appeared. */
    private static List<String> appearances(JsonLdNode reviewed) {
        return Stream.of(
                        Stream.of(reviewed),
                        reviewed.values("firstAppearance"),
                        reviewed.values("appearance"),
                        reviewed.values("sameAs"))
                .flatMap(Function.identity())
                .map(ReviewAssembler::address)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MAX_APPEARANCES)
                .toList();
    }

    /** Returns the URL that a node is or has; empty if there is no valid one. */
    private static Optional<String> address(JsonLdNode node) {
        return node.text()
                .or(() -> node.firstValue("url", "@id").flatMap(JsonLdNode::text))
                .map(String::strip)
                .filter(url -> url.length() <= MAX_URL)
                .filter(url -> CanonicalUrl.of(url).isPresent());
    }
}
