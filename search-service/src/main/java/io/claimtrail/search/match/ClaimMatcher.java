package io.claimtrail.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the earlier claims that a text repeats or resembles: the nearest by words, judged by what both say. */
@ApplicationScoped
public class ClaimMatcher {

    private static final int NEAREST = 50;

    private final Elasticsearch elasticsearch;
    private final Generations generations;

    ClaimMatcher(Elasticsearch elasticsearch, Generations generations) {
        this.elasticsearch = elasticsearch;
        this.generations = generations;
    }

    /** The claims that say what {@code text} says, best first, at most {@code limit}. */
    public List<ClaimMatch> match(String text, int limit) {
        Post post = Post.of(text);
        List<ClaimMatch> matches = new ArrayList<>();
        for (JsonNode hit : nearest(post, NEAREST)) {
            String content = hit.path("_source").path("content").path("text").asText();
            Resemblance.of(post.reading(), Post.read(content))
                    .ifPresent(found -> matches.add(new ClaimMatch(hit, found.level(), found.score(), found.reason())));
        }
        return matches.stream()
                .sorted(Comparator.comparingDouble(ClaimMatch::score)
                        .reversed()
                        .thenComparing(match -> match.hit().path("_id").asText()))
                .limit(limit)
                .toList();
    }

    /** The claims that have most words of {@code post}. */
    List<JsonNode> nearest(Post post, int limit) {
        if (post.isEmpty()) {
            return List.of();
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("query").putObject("match").put("content.text", post.words());
        request.put("size", limit);
        List<JsonNode> hits = new ArrayList<>();
        elasticsearch
                .post("/" + generations.readAlias(Index.CLAIMS) + "/_search", request)
                .path("hits")
                .path("hits")
                .forEach(hits::add);
        return hits;
    }
}
