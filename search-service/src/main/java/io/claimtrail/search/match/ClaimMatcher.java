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

    /** For each of {@code texts} the claims that say what it says, best first, at most {@code limit}. */
    public List<List<ClaimMatch>> match(List<String> texts, int limit) {
        List<Post> posts = texts.stream().map(Post::of).toList();
        List<List<JsonNode>> nearest = nearest(posts, NEAREST, generations.readAlias(Index.CLAIMS));
        List<List<ClaimMatch>> matches = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            matches.add(judged(posts.get(i), nearest.get(i), limit));
        }
        return matches;
    }

    private static List<ClaimMatch> judged(Post post, List<JsonNode> hits, int limit) {
        List<ClaimMatch> matches = new ArrayList<>();
        for (JsonNode hit : hits) {
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

    /** For each of {@code posts} the claims of {@code index} that have most of its words; a post of none has none. */
    List<List<JsonNode>> nearest(List<Post> posts, int limit, String index) {
        return elasticsearch
                .searchAll(
                        index, posts.stream().map(post -> byWords(post, limit)).toList())
                .stream()
                .map(answer -> answer.path("hits").path("hits").valueStream().toList())
                .toList();
    }

    private static ObjectNode byWords(Post post, int limit) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("query").putObject("match").put("content.text", post.words());
        return request.put("size", limit);
    }
}
