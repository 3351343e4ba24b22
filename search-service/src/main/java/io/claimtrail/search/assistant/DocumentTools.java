package io.claimtrail.search.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.article.ArticleAnswers.ArticleWithClaims;
import io.claimtrail.search.api.article.ArticleReader;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.ClaimSearcher;
import io.claimtrail.search.api.speaker.SpeakerAggregator;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.page.PageAddress;
import io.claimtrail.search.page.view.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The two tools that connectors of chat assistants ask for: search for documents, and fetch one by its id. */
@ApplicationScoped
class DocumentTools {

    private static final String CLAIM = "claim:";
    private static final String ARTICLE = "article:";
    private static final int SPEAKERS = 3;
    private static final int CLAIMS = 10;

    private final ClaimSearcher claims;
    private final SpeakerAggregator speakers;
    private final ArticleReader articles;
    private final DocumentReader documents;
    private final PageAddress addresses;

    DocumentTools(
            ClaimSearcher claims,
            SpeakerAggregator speakers,
            ArticleReader articles,
            DocumentReader documents,
            PageAddress addresses) {
        this.claims = claims;
        this.speakers = speakers;
        this.articles = articles;
        this.documents = documents;
        this.addresses = addresses;
    }

    List<AssistantTool> tools() {
        return List.of(
                new AssistantTool(
                        "search",
                        "Search reported statements",
                        "Finds statements that news articles attribute to speakers, by words or by the speaker's name. fetch"
                                + " returns one of them in full.",
                        Parameters.none().required("query", "Words, or the name of a speaker."),
                        this::search),
                new AssistantTool(
                        "fetch",
                        "Fetch a reported statement or an article",
                        "Returns one result of search in full, or the article that metadata.article names.",
                        Parameters.none().required("id", "An id from search: claim:... or article:..."),
                        this::fetch));
    }

    /** What connectors expect of a search. */
    record Results(List<Result> results) {}

    /** A found document. */
    record Result(String id, String title, String url) {}

    private Results search(Arguments arguments) {
        String query = arguments.required("query");
        List<ClaimAnswer> byWords = found("q", query);
        List<ClaimAnswer> found = byWords.isEmpty()
                ? speakers.suggestions(query, SPEAKERS, UnaryOperator.identity()).stream()
                        .flatMap(speaker -> found("speaker", speaker.id()).stream())
                        .toList()
                : byWords;
        return new Results(found.stream().limit(CLAIMS).map(this::result).toList());
    }

    private List<ClaimAnswer> found(String parameter, String value) {
        return claims.page(Address.of("")
                        .with(parameter, value)
                        .with("group", "statement")
                        .with("limit", String.valueOf(CLAIMS))
                        .parameters())
                .list()
                .items();
    }

    private Result result(ClaimAnswer claim) {
        ReportedClaim reported = ReportedClaim.of(claim, addresses);
        return new Result(CLAIM + claim.id(), reported.speaker() + ": " + reported.said(), reported.page());
    }

    /** What connectors expect of a document. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(String id, String title, String text, String url, Map<String, String> metadata) {}

    private Document fetch(Arguments arguments) {
        String id = arguments.required("id");
        if (id.startsWith(CLAIM)) {
            return claim(id, documents.byId(Index.CLAIMS, id.substring(CLAIM.length()), ClaimAnswer.class));
        }
        if (id.startsWith(ARTICLE)) {
            return article(id, articles.article(id.substring(ARTICLE.length())));
        }
        throw Problems.notFound("an id begins with " + CLAIM + " or " + ARTICLE + ": call search for ids");
    }

    private Document claim(String id, ClaimAnswer claim) {
        ReportedClaim reported = ReportedClaim.of(claim, addresses);
        Map<String, String> metadata = metadata(
                "speaker", reported.speaker(),
                "doubt",
                        Stream.concat(Stream.of(reported.doubt()), reported.mayBe().stream())
                                .filter(text -> !text.isEmpty())
                                .reduce((one, other) -> one + " " + other)
                                .orElse(""),
                "manner", reported.manner(),
                "outlet", reported.outlet(),
                "published", reported.published(),
                "article", ARTICLE + claim.article().id(),
                "source", Objects.requireNonNullElse(reported.url(), ""));
        return new Document(id, reported.title(), reported.quote(), reported.page(), metadata);
    }

    private Document article(String id, ArticleWithClaims article) {
        return new Document(
                id,
                article.title(),
                article.body(),
                addresses.of(Address.item("/articles", article.id())),
                metadata(
                        "outlet", Objects.requireNonNullElse(article.publisher(), ""),
                        "published", article.publishedAt().toString(),
                        "source", Objects.requireNonNullElse(article.url(), "")));
    }

    /** Names and values in turn; empty values are left out. */
    private static Map<String, String> metadata(String... namesAndValues) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                metadata.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return metadata;
    }
}
