package io.claimtrail.search.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final ArrayNode AFTER = JsonNodeFactory.instance
            .arrayNode()
            .add(1.5)
            .add(1_772_000_000_000L)
            .add("c1");
    private static final Cursor CURSOR = new Cursor("pit", AFTER, "a1b2", Instant.EPOCH);

    @Test
    void comesBackAsItWas() {
        assertThat(Cursor.ofBytes(CURSOR.toBytes())).contains(CURSOR);
    }

    @Test
    void belongsToTheRequestItWasMadeForAlone() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("query").putObject("term").put("speaker.id", "s1");
        request.putArray("sort").add("id");
        Cursor cursor = Cursor.start("pit", request, Instant.EPOCH);
        ObjectNode other = request.deepCopy();
        other.withObject("/query/term").put("speaker.id", "s2");
        ObjectNode inAnotherOrder = request.deepCopy();
        inAnotherOrder.putArray("sort").add("article.publishedAt");
        ObjectNode grouped = request.deepCopy();
        grouped.putObject("collapse").put("field", "statement.id");

        assertThat(cursor.isFor(request.deepCopy().put("size", 7))).isTrue();
        assertThat(cursor.isFor(other)).isFalse();
        assertThat(cursor.isFor(inAnotherOrder)).isFalse();
        assertThat(cursor.isFor(grouped)).isFalse();
    }

    /** Requests whose JSON trees have the same hash code, as "Aa" and "BB" have. */
    @Test
    void tellsRequestsApartWhoseHashCodesAreEqual() {
        ObjectNode one = JsonNodeFactory.instance.objectNode().put("query", "Aa");
        ObjectNode other = JsonNodeFactory.instance.objectNode().put("query", "BB");

        assertThat(one.hashCode()).isEqualTo(other.hashCode());
        assertThat(Cursor.start("pit", one, Instant.EPOCH).isFor(other)).isFalse();
    }

    @Test
    void carriesADigestOfTheRequestsText() {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("query").putObject("match_all");
        request.putArray("sort").add("id");

        assertThat(Cursor.start("pit", request, Instant.EPOCH).requestDigest())
                .isEqualTo("9e78b28fe13ff90d7bb86bfbfbb5b563");
    }

    @Test
    void isNoneWhereItIsTooDeep() {
        String deep = "[\"pit\",\"asked\"," + "[".repeat(5_000) + "]".repeat(5_000) + ",0]";

        assertThat(Cursor.ofBytes(deep.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void isNoneWithoutATimeOfBirth() {
        assertThat(Cursor.ofBytes("[\"pit\",\"a1b2\",[1]]".getBytes(UTF_8))).isEmpty();
        assertThat(Cursor.ofBytes("[\"pit\",\"a1b2\",[1],1e300]".getBytes(UTF_8)))
                .isEmpty();
    }
}
