package io.claimtrail.search.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.document.SearchHits;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode list = JSON.objectNode();

    PageRequestTest() {
        list.putObject("query").putObject("match_all");
        list.putArray("sort").add("id");
    }

    @Test
    void requestsOneItemMoreThanThePageHas() {
        ObjectNode body = first(20).body("60s");

        assertThat(body.path("size").asInt()).isEqualTo(21);
        assertThat(body.at("/pit/id").asText()).isEqualTo("pit");
        assertThat(body.at("/pit/keep_alive").asText()).isEqualTo("60s");
        assertThat(body.has("search_after")).isFalse();
        assertThat(list.has("size")).isFalse();
    }

    @Test
    void showsNoMoreItemsThanThePageHasAndContinuesAfterTheLast() {
        FetchedPage page = first(2).page(answer(3));

        assertThat(page.hits()).extracting(hit -> hit.path("_id").asText()).containsExactly("0", "1");
        Cursor next = next(page);
        assertThat(next.after()).isEqualTo(JSON.arrayNode().add("0" + 1));
        assertThat(next.isFor(list)).isTrue();
        assertThat(next.startedAt()).describedAs("a cursor grows no younger").isEqualTo(Instant.EPOCH);
        assertThat(new PageRequest(list, 2, next).body("60s").path("search_after"))
                .isEqualTo(next.after());
    }

    @Test
    void hasNoCursorOnTheLastPage() {
        assertThat(first(2).page(answer(2)).next()).isNull();
        assertThat(first(2).page(answer(0)).next()).isNull();
    }

    @Test
    void skipsOnTheFirstPageOnly() {
        list.put("from", 30);

        assertThat(first(2).body("60s").path("from").asInt()).isEqualTo(30);
        Cursor next = next(first(2).page(answer(3)));
        assertThat(new PageRequest(list, 2, next).body("60s").has("from")).isFalse();
    }

    @Test
    void usesTheNewestIdOfThePointInTime() {
        SearchHits answer = answer(3);
        ((ObjectNode) answer.answer()).put("pit_id", "newer");

        assertThat(next(first(2).page(answer)).pointInTime()).isEqualTo("newer");
    }

    @Test
    void countsOnThroughGroupsUntilElasticsearchCountsNoFurther() {
        list.putObject("collapse").put("field", "statement.id");

        Cursor second = next(first(2).page(answer(3)));
        assertThat(new PageRequest(list, 2, second).body("60s").path("from").asInt())
                .isEqualTo(2);
        Cursor third = next(new PageRequest(list, 2, second).page(answer(3)));
        assertThat(new PageRequest(list, 2, third).body("60s").path("from").asInt())
                .isEqualTo(4);
        Cursor far = Cursor.start("pit", list, Instant.EPOCH)
                .movedTo(JSON.arrayNode().add(9_996), "pit");
        assertThat(new PageRequest(list, 2, far).page(answer(3)).next()).isNull();
    }

    @Test
    void passesOnTotalAndCounts() {
        FetchedPage page = first(2).page(answer(1));

        assertThat(page.total()).isEqualTo(new Page.Total(7, "gte"));
        assertThat(page.aggregations().path("names").asText()).isEqualTo("counted");
    }

    private PageRequest first(int limit) {
        return new PageRequest(list, limit, Cursor.start("pit", list, Instant.EPOCH));
    }

    private static Cursor next(FetchedPage page) {
        return Objects.requireNonNull(page.next());
    }

    private static SearchHits answer(int count) {
        ObjectNode answer = JSON.objectNode();
        answer.putObject("aggregations").put("names", "counted");
        ObjectNode envelope = answer.putObject("hits");
        envelope.putObject("total").put("value", 7).put("relation", "gte");
        ArrayNode hits = envelope.putArray("hits");
        for (int i = 0; i < count; i++) {
            hits.addObject().put("_id", Integer.toString(i)).putArray("sort").add("0" + i);
        }
        return new SearchHits(answer);
    }
}
