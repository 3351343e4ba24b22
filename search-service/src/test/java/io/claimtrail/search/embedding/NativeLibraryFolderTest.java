package io.claimtrail.search.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeLibraryFolderTest {

    @Test
    void isNewAndForItsOwnerAlone() throws IOException {
        try (NativeLibraryFolder one = NativeLibraryFolder.create();
                NativeLibraryFolder other = NativeLibraryFolder.create()) {
            assertThat(one.path()).isNotEqualTo(other.path());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one.path())))
                    .isEqualTo("rwx------");
            assertThat(Files.getOwner(one.path())).isEqualTo(Files.getOwner(Files.createTempFile(one.path(), "", "")));
        }
    }

    @Test
    void isDeletedWithItsContent() throws IOException {
        NativeLibraryFolder folder = NativeLibraryFolder.create();
        Path deep = Files.createDirectories(folder.path().resolve("tokenizers/linux"));
        Files.writeString(deep.resolve("libtokenizers.so"), "native");

        folder.close();

        assertThat(folder.path()).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isWhereTheTokenizerIsLoadedFrom() throws IOException {
        SentenceEncoder encoder = new SentenceEncoder();

        assertThat(encoder.encode(List.of("The quay is finished.")).getFirst()).hasSize(SentenceEncoder.DIMENSIONS);
        assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
                .filteredOn(mapped -> mapped.contains("libtokenizers"))
                .isNotEmpty()
                .allMatch(mapped -> mapped.contains("/claimtrail-native-"));
    }
}
