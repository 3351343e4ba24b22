package io.claimtrail.localstack.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.localstack.instance.ApiKey.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    @TempDir
    Path folder;

    private KeyRing ring;

    @BeforeEach
    void makeRing() {
        ring = new KeyRing(folder.resolve("access").resolve("keys"));
    }

    @Test
    void keepsWhatItNeedsToKnowAKeyAgainAndNotTheKey() throws IOException {
        KeyRing.Made made = ring.make(Role.WRITER, " wire\n desk ");

        assertThat(made.key()).matches("ct_[A-Za-z0-9_-]{43}");
        assertThat(made.kept().name()).isEqualTo("wire desk");
        assertThat(Files.readAllLines(ring.file()))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{64} writer 20\\d\\d-\\S+Z wire desk")
                .doesNotContain(made.key().substring(3));
        assertThat(ring.keys()).containsExactly(made.kept());
    }

    @Test
    void letsSeveralKeysBeGoodUntilOneIsRevoked() {
        ApiKey first = ring.make(Role.READER, "").kept();
        ApiKey second = ring.make(Role.READER, "").kept();
        assertThat(ring.keys()).containsExactly(first, second);

        assertThat(ring.revoke(first.id())).isEqualTo(first);

        assertThat(ring.keys()).containsExactly(second);
    }

    @Test
    void leavesAloneWhatPeopleHaveWrittenBetweenKeys() throws IOException {
        ApiKey key = ring.make(Role.ADMIN, "").kept();
        Files.writeString(ring.file(), "# of the desk\n" + Files.readString(ring.file()));

        ring.revoke(key.id());

        assertThat(Files.readString(ring.file())).isEqualTo("# of the desk\n");
    }

    @Test
    void saysWhichKeyItDoesNotKnow() {
        assertThatThrownBy(() -> ring.revoke("0123456789ab"))
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("there is no key 0123456789ab");
        assertThat(ring.keys()).isEmpty();
    }
}
