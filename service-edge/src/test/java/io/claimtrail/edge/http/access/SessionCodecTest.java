package io.claimtrail.edge.http.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.key.ApiKey;
import io.claimtrail.contracts.key.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCodecTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final ApiKey KEY = ApiKey.of("ct_one", Role.READER, NOW, "desk");
    private static final ApiKeys KEYS =
            new ApiKeys(List.of(ApiKey.of("ct_two", Role.ADMIN, NOW, "ops"), KEY), List.of());

    private final SessionCodec codec = new SessionCodec("a secret of this test".getBytes(UTF_8));

    @Test
    void readsTheKeyOfASession() {
        assertThat(codec.decode(codec.encode(KEY, END), KEYS, NOW)).contains(KEY);
    }

    @Test
    void givesEachSessionAValueOfItsOwn() {
        assertThat(codec.encode(KEY, END)).isNotEqualTo(codec.encode(KEY, END));
    }

    @Test
    void endsASessionAtItsTime() {
        assertThat(codec.decode(codec.encode(KEY, END), KEYS, END)).isEmpty();
    }

    @Test
    void endsASessionWhenItsKeyIsRevoked() {
        assertThat(codec.decode(codec.encode(KEY, END), ApiKeys.NONE, NOW)).isEmpty();
    }

    @Test
    void rejectsALaterEnd() {
        String value = codec.encode(KEY, END);
        String later = value.replace(Long.toString(END.getEpochSecond()), Long.toString(END.getEpochSecond() + 1));

        assertThat(codec.decode(later, KEYS, NOW)).isEmpty();
    }

    @Test
    void rejectsTheIdOfAnotherKey() {
        String value = codec.encode(KEY, END);

        assertThat(codec.decode(KEYS.keys().getFirst().id() + value.substring(12), KEYS, NOW))
                .isEmpty();
    }

    @Test
    void rejectsTheSignatureOfAnotherSecret() {
        SessionCodec other = new SessionCodec("another secret".getBytes(UTF_8));

        assertThat(codec.decode(other.encode(KEY, END), KEYS, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "...", "0123456789ab.1.a.b", "ct_one", "\u0000"})
    void rejectsWhatIsNoSession(String value) {
        assertThat(codec.decode(value, KEYS, NOW)).isEmpty();
    }
}
