package io.claimtrail.search.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.list.SearchWithFallback.Fallback;
import org.junit.jupiter.api.Test;

class SearchWithFallbackTest {

    private static final ObjectNode REQUEST = request("ruiz");
    private static final ObjectNode OTHER = request("ruis");

    @Test
    void hasTheFallbackWhereItIsNeeded() {
        assertThat(search(true).fallbackIfNeeded()).contains(OTHER);
        assertThat(search(false).fallbackIfNeeded()).isEmpty();
        assertThat(new SearchWithFallback(Index.CLAIMS, "date", REQUEST).fallbackIfNeeded())
                .isEmpty();
    }

    @Test
    void aCursorMayBelongToEitherRequest() {
        assertThat(search(false).allRequests()).containsExactly(REQUEST, OTHER);
        assertThat(new SearchWithFallback(Index.CLAIMS, "date", REQUEST).allRequests())
                .containsExactly(REQUEST);
    }

    @Test
    void aFeedHasDatedItemsNewestFirstAndNothingElse() {
        SearchWithFallback newest = search(true).newestFirst();

        assertThat(newest.allRequests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.has("aggs")).isFalse();
            assertThat(request.has("highlight")).isFalse();
            assertThat(request.path("sort").toString()).isEqualTo("[{\"date\":\"desc\"},{\"id\":\"asc\"}]");
            assertThat(request.at("/query/bool/filter/0/exists/field").asText()).isEqualTo("date");
        });
        assertThat(newest.request().at("/query/bool/must/0")).isEqualTo(REQUEST.path("query"));
        assertThat(newest.fallbackIfNeeded()).isPresent();
        assertThat(REQUEST.has("aggs")).isTrue();
    }

    private static SearchWithFallback search(boolean isNeeded) {
        return new SearchWithFallback(Index.CLAIMS, "date", REQUEST, new Fallback(OTHER, () -> isNeeded));
    }

    private static ObjectNode request(String name) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("query").putObject("match").put("speaker.name", name);
        request.putArray("sort").add("_score");
        request.putObject("aggs").putObject("speakers");
        request.putObject("highlight").putObject("fields");
        return request;
    }
}
