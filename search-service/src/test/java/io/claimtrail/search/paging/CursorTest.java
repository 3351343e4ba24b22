package io.claimtrail.search.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final ArrayNode AFTER = JsonNodeFactory.instance
            .arrayNode()
            .add(1.5)
            .add(1_772_000_000_000L)
            .add("c1");
    private static final Cursor CURSOR = new Cursor("pit", AFTER, "a1b2");

    @Test
    void comesBackAsItWas() {
        assertThat(Cursor.decode(CURSOR.encode())).contains(CURSOR);
    }

    @Test
    void isNoneOrIsReadWhateverIsDoneToIt() {
        Random random = new Random(11);
        String good = CURSOR.encode();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder spoilt = new StringBuilder(good);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                spoilt.setCharAt(random.nextInt(spoilt.length()), (char) (' ' + random.nextInt(95)));
            }

            Cursor.decode(spoilt.toString())
                    .ifPresent(read -> assertThat(Cursor.decode(read.encode())).contains(read));
        }
    }

    @Test
    void isNoneWhereItIsTooDeep() {
        String deep = "[\"pit\",\"asked\"," + "[".repeat(5_000) + "]".repeat(5_000) + "]";

        assertThat(Cursor.decode(Base64.getUrlEncoder().encodeToString(deep.getBytes(UTF_8))))
                .isEmpty();
    }
}
