package io.claimtrail.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.document.ClaimFields;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.ranking.ClaimMatch;
import io.claimtrail.search.match.ranking.QueryText;
import io.claimtrail.search.match.ranking.TextSimilarity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the earlier claims that match a text: Elasticsearch finds the nearest by words, {@link TextSimilarity} judges
 * them.
 */
@ApplicationScoped
public class ClaimMatcher {

    /** Candidates per text. */
    private static final int CANDIDATES = 50;

    private final Elasticsearch elasticsearch;
    private final Generations generations;

    ClaimMatcher(Elasticsearch elasticsearch, Generations generations) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
    }

    /** For each of {@code texts} the claims that match it, best first, at most {@code limit}. */
    public List<List<ClaimMatch>> match(List<String> texts, int limit) {
        List<QueryText> queries = texts.stream().map(QueryText::of).toList();
        List<List<JsonNode>> nearest = nearest(queries, CANDIDATES, generations.readAlias(Index.CLAIMS));
        List<List<ClaimMatch>> matches = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            matches.add(judged(queries.get(i), nearest.get(i), limit));
        }
        return matches;
    }

    private static List<ClaimMatch> judged(QueryText text, List<JsonNode> hits, int limit) {
        List<ClaimMatch> matches = new ArrayList<>();
        for (JsonNode hit : hits) {
            String content = ClaimFields.value(SearchHits.document(hit), ClaimFields.CONTENT_TEXT)
                    .asText();
            TextSimilarity.of(text.parsed(), QueryText.parse(content))
                    .ifPresent(found -> matches.add(new ClaimMatch(hit, found.level(), found.score(), found.reason())));
        }
        return matches.stream()
                .sorted(Comparator.comparingDouble(ClaimMatch::score)
                        .reversed()
                        .thenComparing(match -> SearchHits.id(match.hit())))
                .limit(limit)
                .toList();
    }

    /** For each of {@code texts} the hits of the claims that have most of its words; none for a text without words. */
    List<List<JsonNode>> nearest(List<QueryText> texts, int limit, String index) {
        return elasticsearch
                .searchAll(
                        index, texts.stream().map(text -> byWords(text, limit)).toList())
                .stream()
                .map(answer -> new SearchHits(answer).hits())
                .toList();
    }

    private static ObjectNode byWords(QueryText text, int limit) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("query").putObject("match").put(ClaimFields.CONTENT_TEXT, text.words());
        return request.put("size", limit);
    }
}
