package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.corpus.GeneratedArticle;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.bench.installation.Endpoint;
import io.claimtrail.bench.load.Latencies;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Installation;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the time until the first byte of each page against that of the JSON answers which it shows, one after the other. One
 * client asks for a page, then for its JSON, so that other load affects both alike.
 *
 * @param claims claims in the index
 * @param rounds how often each of the variants of a page is requested
 */
record PageBenchmark(int claims, int rounds) implements Benchmark {

    /** Articles whose claims and speakers are shown. */
    private static final int VARIANTS = 50;

    private static final double GOAL = 1.5;

    /** Requests for variants of one page; with each the requests for its JSON. */
    private record Variants(String name, List<HttpRequest> pages, List<List<HttpRequest>> json) {}

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        IndexFiller filler = new IndexFiller(installation, corpus, true, progress);
        filler.upTo(claims);
        Endpoint search = new Endpoint(installation.running(Component.SEARCH));
        List<GeneratedArticle> articles = sample(corpus, filler.articles());
        List<Figure> figures = new ArrayList<>();
        for (Variants page : pages(search, articles)) {
            progress.accept(page.name());
            measure(page, 1);
            figures.addAll(measure(page, rounds));
        }
        return figures;
    }

    private static List<Figure> measure(Variants variants, int rounds) {
        Latencies pages = new Latencies();
        Latencies json = new Latencies();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < variants.pages().size(); i++) {
                pages.add(Endpoint.firstByte(variants.pages().get(i)));
                json.add(
                        variants.json().get(i).stream().map(Endpoint::firstByte).reduce(Duration.ZERO, Duration::plus));
            }
        }
        return Stream.of(50, 95)
                .map(percentile -> {
                    Figure figure = Figure.of(
                                    variants.name() + ", p" + percentile, pages.millis(percentile), Unit.MILLISECONDS)
                            .against(json.millis(percentile));
                    return percentile == 95 ? figure.atMost(GOAL) : figure;
                })
                .toList();
    }

    private static List<Variants> pages(Endpoint search, List<GeneratedArticle> articles) {
        List<Variants> pages = new ArrayList<>();
        HttpRequest newest = search.getting("/v1/claims", Map.of("sort", "newest", "group", "statement", "limit", "5"));
        pages.add(variants("start", articles, article -> search.page("/", Map.of()), article -> List.of(newest)));
        pages.add(variants(
                "results",
                articles,
                article -> search.page("/search", QueryKind.WORDS.parameters(article)),
                article -> List.of(search.getting("/v1/claims", grouped(QueryKind.WORDS.parameters(article))))));
        pages.add(variants(
                "claim",
                articles,
                article -> search.page("/claims/" + claim(article).id(), Map.of()),
                article -> List.of(
                        search.getting("/v1/claims/" + claim(article).id(), Map.of()),
                        search.getting("/v1/claims/" + claim(article).id() + "/related", Map.of()))));
        pages.add(variants(
                "statement",
                articles,
                article -> search.page("/statements/" + statement(search, article), Map.of()),
                article -> List.of(search.getting("/v1/statements/" + statement(search, article), Map.of()))));
        pages.add(variants(
                "speaker",
                articles,
                article -> search.page("/speakers/" + speaker(search, article), Map.of()),
                article -> List.of(
                        search.getting("/v1/speakers/" + speaker(search, article), Map.of()),
                        search.getting("/v1/speakers/" + speaker(search, article) + "/changes", Map.of()),
                        search.getting(
                                "/v1/claims",
                                grouped(Map.of("speaker", speaker(search, article), "sort", "newest"))))));
        pages.add(variants(
                "article",
                articles,
                article -> search.page("/articles/" + article.article().id(), Map.of()),
                article -> List.of(
                        search.getting("/v1/articles/" + article.article().id(), Map.of()))));
        return pages;
    }

    private interface Requests<T> {
        T of(GeneratedArticle article);
    }

    private static Variants variants(
            String name,
            List<GeneratedArticle> articles,
            Requests<HttpRequest> page,
            Requests<List<HttpRequest>> json) {
        return new Variants(
                name,
                articles.stream().map(page::of).toList(),
                articles.stream().map(json::of).toList());
    }

    private static Map<String, String> grouped(Map<String, String> parameters) {
        Map<String, String> grouped = new HashMap<>(parameters);
        grouped.put("group", "statement");
        return grouped;
    }

    private static Claim claim(GeneratedArticle article) {
        return article.claims().claims().getFirst();
    }

    private static String statement(Endpoint search, GeneratedArticle article) {
        return search.get("/v1/claims/" + claim(article).id(), Map.of())
                .path("statement")
                .path("id")
                .asText();
    }

    private static String speaker(Endpoint search, GeneratedArticle article) {
        return search.get("/v1/claims", Map.of("article", article.article().id(), "facets", "speakers"))
                .path("facets")
                .path("speakers")
                .path(0)
                .path("id")
                .asText();
    }

    private static List<GeneratedArticle> sample(Corpus corpus, int articles) {
        SplittableRandom random = new SplittableRandom(articles);
        return IntStream.generate(() -> random.nextInt(articles))
                .mapToObj(corpus::article)
                // Their speaker is named, so that there is a page of the speaker.
                .filter(article -> claim(article).speaker().id() != null)
                .limit(VARIANTS)
                .toList();
    }
}
