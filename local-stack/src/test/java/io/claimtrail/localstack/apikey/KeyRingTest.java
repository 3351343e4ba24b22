package io.claimtrail.localstack.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.contracts.key.ApiKey;
import io.claimtrail.contracts.key.Role;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
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

        assertThat(ring.revoke(first.id())).contains(first);

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
    void revokesAKeyWhoseLineAnEditorHasChanged() throws IOException {
        ApiKey key = ring.make(Role.ADMIN, "desk").kept();
        Files.writeString(ring.file(), key.line() + " \r\n" + key.digest() + " reader\n");

        assertThat(ring.keys()).extracting(ApiKey::id).containsExactly(key.id(), key.id());
        assertThat(ring.revoke(key.id())).isPresent();

        assertThat(ring.file()).isEmptyFile();
    }

    @Test
    void keepsEveryChangeOfCommandsThatRunAtTheSameTime() {
        List<ApiKey> made = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> ring.make(Role.READER, "").kept())
                .toList();

        assertThat(ring.keys()).containsExactlyInAnyOrderElementsOf(made);
    }

    /** Where another process has the lock, a command waits; within one process, Java reports it instead. */
    @Test
    void changesNothingWhileAnotherProcessHasTheLock() throws IOException {
        ApiKey key = ring.make(Role.READER, "").kept();
        Path lockFile = ring.file().resolveSibling("keys.lock");

        try (FileChannel other = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThatThrownBy(() -> ring.make(Role.READER, "")).isInstanceOf(OverlappingFileLockException.class);
            assertThatThrownBy(() -> ring.revoke(key.id())).isInstanceOf(OverlappingFileLockException.class);
        }

        assertThat(ring.keys()).containsExactly(key);
        assertThat(ring.revoke(key.id())).isPresent();
    }

    @Test
    void revokesNothingWhereThereIsNoSuchKey() {
        assertThat(ring.revoke("0123456789ab")).isEmpty();
        assertThat(ring.keys()).isEmpty();
    }
}
