package io.claimtrail.search.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CursorCodecTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final Cursor CURSOR = new Cursor(
            "pit",
            JsonNodeFactory.instance
                    .arrayNode()
                    .add(1.5)
                    .add(1_772_000_000_000L)
                    .add("c1"),
            "a1b2",
            START);

    private Instant now = START;
    private final CursorCodec codec = codec("a key of all instances");

    @Test
    void comesBackAsItWasFromEveryInstance() {
        assertThat(codec("a key of all instances").decode(codec.encode(CURSOR))).isEqualTo(CURSOR);
    }

    @Test
    void isRejectedFifteenMinutesAfterTheFirstPage() {
        String text =
                codec.encode(CURSOR.movedTo(JsonNodeFactory.instance.arrayNode().add("c9"), "pit-2"));

        now = START.plus(Duration.ofMinutes(15));
        assertThat(codec.decode(text).pointInTime()).isEqualTo("pit-2");

        now = now.plusMillis(1);
        assertThatThrownBy(() -> codec.decode(text))
                .isInstanceOf(InvalidCursorException.class)
                .hasMessageContaining("has expired")
                .hasMessageContaining("15 minutes (claimtrail.cursor.max-age)");
    }

    @Test
    void isRejectedWithTheSignatureOfAnotherKey() {
        assertThatThrownBy(() -> codec.decode(codec("another key").encode(CURSOR)))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void isRejectedIfAnEarlierReleaseMadeIt() {
        String unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("[\"a-point-in-time-of-some-length\",\"a1b2\",[1.5,\"c1\"]]".getBytes(UTF_8));

        assertThatThrownBy(() -> codec.decode(unsigned))
                .isInstanceOf(InvalidCursorException.class)
                .hasMessageContaining("earlier release");
        assertThatThrownBy(() -> codec.decode("")).isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void isRejectedWhateverIsChangedInIt() {
        Random random = new Random(11);
        String good = codec.encode(CURSOR);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder changed = new StringBuilder(good);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                changed.setCharAt(random.nextInt(changed.length()), (char) (' ' + random.nextInt(95)));
            }

            try {
                assertThat(codec.decode(changed.toString())).isEqualTo(CURSOR);
                assertThat(Base64.getUrlDecoder().decode(changed.toString()))
                        .describedAs("only what doesn't count in Base64 has changed")
                        .isEqualTo(Base64.getUrlDecoder().decode(good));
            } catch (InvalidCursorException e) {
                assertThat(e).hasMessageContaining("cursor");
            }
        }
    }

    private CursorCodec codec(String key) {
        SecretKeySpec spec = new SecretKeySpec(key.getBytes(UTF_8), CursorKey.ALGORITHM);
        return new CursorCodec(() -> spec, Duration.ofMinutes(15), () -> now);
    }
}
