package io.claimtrail.search.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchIteratorTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectNode REQUEST = JSON.objectNode();

    private final List<String> closed = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    @Test
    void readsBatchesUntilThereIsNoNextPage() {
        try (BatchIterator batches = batches(1_200, Integer.MAX_VALUE)) {
            assertThat(sizes).containsExactly(500);

            assertThat(batches).toIterable().extracting(List::size).containsExactly(500, 500, 200);
        }

        assertThat(closed).containsExactly("pit-1000");
    }

    @Test
    void stopsAtTheLimit() {
        try (BatchIterator batches = batches(1_200, 700)) {
            assertThat(batches).toIterable().extracting(List::size).containsExactly(500, 200);
        }

        assertThat(sizes).containsExactly(500, 200);
    }

    @Test
    void hasOneEmptyBatchWhereNothingIsFound() {
        try (BatchIterator batches = batches(0, 10)) {
            assertThat(batches.next()).isEmpty();
            assertThat(batches.hasNext()).isFalse();
            assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void closesThePointInTimeIfTheFirstBatchFails() {
        assertThatThrownBy(() -> new BatchIterator(
                        (size, place) -> {
                            throw new IllegalStateException("refused");
                        },
                        place -> closed.add(place.pointInTime()),
                        Cursor.start("pit-0", REQUEST, Instant.EPOCH),
                        10))
                .hasMessage("refused");

        assertThat(closed).containsExactly("pit-0");
    }

    private BatchIterator batches(int available, int limit) {
        return new BatchIterator(
                (size, place) -> page(available, size, place),
                place -> closed.add(place.pointInTime()),
                Cursor.start("pit-0", REQUEST, Instant.EPOCH),
                limit);
    }

    private FetchedPage page(int available, int size, Cursor place) {
        sizes.add(size);
        int start = place.after().path(0).asInt();
        int end = Math.min(available, start + size);
        List<JsonNode> hits =
                IntStream.range(start, end).<JsonNode>mapToObj(JSON::numberNode).toList();
        @Nullable Cursor next = end < available ? place.movedTo(JSON.arrayNode().add(end), "pit-" + end) : null;
        return new FetchedPage(hits, new Page.Total(available, "eq"), MissingNode.getInstance(), next);
    }
}
