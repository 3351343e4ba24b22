package io.claimtrail.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The articles that quote one speaker, and their withdrawal. */
public final class QuotingArticles {

    private final ServiceClient search;
    private final ServiceClient ingest;

    public QuotingArticles(ServiceClient search, ServiceClient ingest) {
        this.search = search;
        this.ingest = ingest;
    }

    /**
     * One article that quotes the speaker.
     *
     * @param statements by the speaker
     * @param byOthers statements by others
     */
    public record QuotingArticle(String id, String title, long statements, long byOthers) {}

    /** What speaker {@code id} is called; a {@link ServiceException} where there is none. */
    public String nameOf(String id) {
        return speaker(id).path("name").asText();
    }

    /**
     * The names under which articles and curators know the speaker with {@code id}. Of several, those of one word are left out:
     * other people have them too.
     */
    public Set<String> namesOf(String id) {
        JsonNode speaker = speaker(id);
        Set<String> names = new LinkedHashSet<>();
        names.add(speaker.path("name").asText());
        speaker.path("names").forEach(used -> names.add(used.path("name").asText()));
        speaker.at("/curated/aliases").forEach(alias -> names.add(alias.asText()));
        Set<String> full = new LinkedHashSet<>(names);
        full.removeIf(name -> !name.strip().contains(" "));
        return full.isEmpty() ? names : full;
    }

    /** All articles with statements by the speaker with {@code id}, newest first. */
    public List<QuotingArticle> of(String id) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, Long> statements = new LinkedHashMap<>();
        search.get("/v1/claims", Map.of("speaker", id, "sort", "newest", "format", "ndjson"))
                .lines()
                .map(search::parse)
                .filter(claim -> claim.at("/speaker/id").asText().equals(id))
                .map(claim -> claim.path("article"))
                .forEach(article -> {
                    titles.putIfAbsent(
                            article.path("id").asText(), article.path("title").asText());
                    statements.merge(article.path("id").asText(), 1L, Long::sum);
                });
        List<QuotingArticle> articles = new ArrayList<>();
        statements.forEach((article, count) -> articles.add(new QuotingArticle(
                article, titles.getOrDefault(article, ""), count, Math.max(0, statementsIn(article) - count))));
        return articles;
    }

    private long statementsIn(String article) {
        return search.getJson("/v1/claims", Map.of("article", article, "limit", "1"))
                .at("/total/value")
                .asLong();
    }

    /** Withdraws an article; Kafka has it when this returns. */
    public void withdraw(QuotingArticle article) {
        ingest.delete("/v1/articles/" + ServiceClient.encode(article.id()));
    }

    /** Takes back what a curator has entered of the speaker with {@code id}, if anything. */
    public void withdrawCurated(String id) {
        if (speaker(id).hasNonNull("curated")) {
            ingest.delete("/v1/speakers/" + ServiceClient.encode(id));
        }
    }

    private JsonNode speaker(String id) {
        return search.getJson("/v1/speakers/" + ServiceClient.encode(id), Map.of());
    }
}
