package io.claimtrail.search.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.ClaimList;
import io.claimtrail.search.api.claim.ClaimList.SpeakerCount;
import io.claimtrail.search.api.claim.ClaimSearcher;
import io.claimtrail.search.api.claim.MatchedClaim;
import io.claimtrail.search.api.claim.RelatedAnswers.RelatedClaims;
import io.claimtrail.search.api.claim.RelatedClaimReader;
import io.claimtrail.search.api.match.MatchAnswer;
import io.claimtrail.search.api.match.TextMatcher;
import io.claimtrail.search.api.statement.StatementReader;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ranking.ReviewMatch;
import io.claimtrail.search.page.PageAddress;
import io.claimtrail.search.page.view.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tools that find claims, follow one through the outlets, and compare a text with all. */
@ApplicationScoped
class ClaimTools {

    private static final int CLAIMS = 10;
    private static final int MAX_CLAIMS = 50;
    /** Similar statements in the trail of a claim. */
    private static final int SIMILAR = 5;
    /** Parameters of {@code GET /v1/claims} by those of the tool. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "speaker", "speaker",
            "words", "q",
            "outlet", "publisher",
            "from", "from",
            "to", "to",
            "stance", "stance",
            "factChecked", "reviewed",
            "sort", "sort",
            "cursor", "cursor");

    private final ClaimSearcher searcher;
    private final DocumentReader documents;
    private final RelatedClaimReader related;
    private final StatementReader statements;
    private final TextMatcher matcher;
    private final PageAddress addresses;

    ClaimTools(
            ClaimSearcher searcher,
            DocumentReader documents,
            RelatedClaimReader related,
            StatementReader statements,
            TextMatcher matcher,
            PageAddress addresses) {
        this.searcher = searcher;
        this.documents = documents;
        this.related = related;
        this.statements = statements;
        this.matcher = matcher;
        this.addresses = addresses;
    }

    List<AssistantTool> tools() {
        return List.of(searchClaims(), traceStatement(), checkText());
    }

    private AssistantTool searchClaims() {
        return new AssistantTool(
                "search_claims",
                "Search what people are reported to have said",
                "Finds statements that news articles attribute to people and organisations: by speaker, words, outlet and"
                        + " date. One result per statement, however many articles report it. Use it for \"what did X say"
                        + " (about Y)\". If a name fits several people, the answer lists them: call again with an id.",
                Parameters.none()
                        .text("speaker", "A name, part of a name, or an id from find_speaker. Typos are forgiven.")
                        .text("words", "Words of the statement; all must occur. \"A phrase\" and -not are understood.")
                        .text("outlet", "Name of a publisher.")
                        .text("from", "First day of publication, YYYY-MM-DD.")
                        .text("to", "Last day of publication, YYYY-MM-DD.")
                        .choice(
                                "stance",
                                Stream.of(Stance.values()).map(Stance::jsonName).toList(),
                                "How the speaker stands to the words. Without it: all but unsaid, which is what"
                                        + " articles report that someone did not say.")
                        .yesOrNo("factChecked", "Only statements with, or without, a fact-check.")
                        .choice("sort", List.of("relevance", "newest", "oldest"), "Default: relevance.")
                        .text("cursor", "From the last answer, for the next results.")
                        .limit(CLAIMS, MAX_CLAIMS),
                this::search);
    }

    private AssistantTool traceStatement() {
        return new AssistantTool(
                "trace_statement",
                "Follow a statement through the outlets",
                "For one claim: who reported the statement first, where else it was reported, what the speaker said"
                        + " differently later and earlier, similar statements, and fact-checks, each with a reason. Use"
                        + " it for \"who said this first\", \"where else\", \"has it changed\".",
                Parameters.none().required("claim", "The id of a claim, from another tool."),
                this::trace);
    }

    private AssistantTool checkText() {
        return new AssistantTool(
                "check_text",
                "Compare a text with earlier statements and fact-checks",
                "Finds earlier statements and fact-checks that say what a sentence, post or draft says. Use it for \"has"
                        + " this been said before\" and \"has this been checked\". Nothing is stored.",
                Parameters.none()
                        .required("text", "The text, up to 100 sentences.")
                        .limit(CLAIMS, MAX_CLAIMS),
                this::check);
    }

    /**
     * Found claims.
     *
     * @param total number of statements
     * @param speakers the people whom the name may mean, if there are several
     * @param next what to pass as {@code cursor} for more; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FoundClaims(
            long total,
            List<ReportedClaim> claims,
            @Nullable List<SpeakerCount> speakers,
            @Nullable String next,
            @Nullable String advice) {}

    private FoundClaims search(Arguments arguments) {
        Address query =
                Address.of("").with("group", "statement").with("limit", String.valueOf(arguments.limit(CLAIMS)));
        for (Map.Entry<String, String> parameter : PARAMETERS.entrySet()) {
            Optional<String> value = arguments.text(parameter.getKey());
            if (value.isPresent()) {
                query = query.with(parameter.getValue(), value.get());
            }
        }
        ClaimList found = searcher.page(query.parameters()).list();
        return new FoundClaims(
                found.total().value(),
                found.items().stream().map(this::claim).toList(),
                found.speakers(),
                found.next(),
                advice(found, arguments));
    }

    private static @Nullable String advice(ClaimList found, Arguments arguments) {
        if (found.speakers() != null) {
            return "Several people have this name. Call again with the id of one of speakers.";
        }
        if (found.items().isEmpty()) {
            return arguments.text("words").isPresent()
                            && arguments.text("speaker").isPresent()
                    ? "Nothing was found. Try fewer words, or the speaker alone."
                    : "Nothing was found. find_speaker shows which names are known; check_text finds similar statements.";
        }
        return null;
    }

    /**
     * A claim with its trail.
     *
     * @param first the earliest report
     * @param elsewhere the other reports, earliest first
     */
    record Trail(
            ReportedClaim claim,
            ReportedClaim first,
            List<ReportedClaim> elsewhere,
            List<Difference> saidDifferentlyLater,
            List<Similar> similar,
            List<FactCheck> factChecks) {}

    /** A later statement of the same speaker that differs. */
    record Difference(ReportedClaim later, String what, String from, String to, String reason) {}

    /** A statement in similar words. */
    record Similar(ReportedClaim claim, String reason) {}

    /**
     * A fact-check.
     *
     * @param level {@code match} if it is about the statement, {@code suggest} if it may be
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactCheck(
            @Nullable String publisher,
            String claimReviewed,
            @Nullable String rating,
            @Nullable String published,
            @Nullable String url,
            String level,
            String reason) {}

    private Trail trace(Arguments arguments) {
        String id = arguments.required("claim");
        ClaimAnswer claim = documents.byId(Index.CLAIMS, id, ClaimAnswer.class);
        RelatedClaims around = related.related(id);
        List<ClaimAnswer> sightings = statements.sightings(claim.statement().id());
        return new Trail(
                claim(claim),
                claim(sightings.getFirst()),
                sightings.stream().skip(1).map(this::claim).toList(),
                around.changes().stream()
                        .map(change -> new Difference(
                                claim(change.claim()),
                                change.what().name().toLowerCase(Locale.ROOT),
                                change.from(),
                                change.to(),
                                change.reason()))
                        .toList(),
                around.similar().stream()
                        .limit(SIMILAR)
                        .map(alike -> new Similar(claim(alike.claim()), alike.reason()))
                        .toList(),
                around.reviews().stream().map(ClaimTools::factCheck).toList());
    }

    /** What a text repeats. */
    record Matches(List<Match> claims, List<FactCheck> factChecks, List<Part> sentences) {}

    /** A claim that says, or may say, what a text says; {@code level} as in {@link FactCheck}. */
    record Match(ReportedClaim claim, String level, String reason) {}

    /** The matches of one sentence. */
    record Part(String text, List<Match> claims, List<FactCheck> factChecks) {}

    private Matches check(Arguments arguments) {
        MatchAnswer found = matcher.match(arguments.required("text"), arguments.limit(CLAIMS));
        return new Matches(
                matches(found.claims()),
                factChecks(found.reviews()),
                found.parts().stream()
                        .map(part -> new Part(part.text(), matches(part.claims()), factChecks(part.reviews())))
                        .filter(part ->
                                !part.claims().isEmpty() || !part.factChecks().isEmpty())
                        .toList());
    }

    private List<Match> matches(List<MatchedClaim> claims) {
        return claims.stream()
                .map(match ->
                        new Match(claim(match.claim()), match.level().name().toLowerCase(Locale.ROOT), match.reason()))
                .toList();
    }

    private static List<FactCheck> factChecks(List<ReviewMatch> reviews) {
        return reviews.stream().map(ClaimTools::factCheck).toList();
    }

    private static FactCheck factCheck(ReviewMatch match) {
        Review review = match.review();
        return new FactCheck(
                review.publisher(),
                review.claimReviewed(),
                review.rating() == null ? null : review.rating().name(),
                review.datePublished() == null ? null : review.datePublished().toString(),
                review.url(),
                match.level().name().toLowerCase(Locale.ROOT),
                match.reason());
    }

    private ReportedClaim claim(ClaimAnswer claim) {
        return ReportedClaim.of(claim, addresses);
    }
}
