package io.claimtrail.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {

    @TempDir
    Path folder;

    @Test
    void takesAFileOnceItNoLongerChanges() throws IOException {
        DropFolder drop = new DropFolder(folder);
        Path growing = Files.writeString(folder.resolve("b.json"), "{");
        Path whole = Files.writeString(folder.resolve("a.json"), "{}");
        Files.writeString(folder.resolve(".hidden"), "");
        Files.createDirectory(folder.resolve("posted"));

        assertThat(drop.ready()).isEmpty();
        Files.writeString(growing, "{}");
        assertThat(drop.ready()).containsExactly(whole);
        assertThat(drop.ready()).containsExactly(whole, growing);
    }

    @Test
    void movesWhatIsDone() throws IOException {
        DropFolder drop = new DropFolder(folder);
        Path good = Files.writeString(folder.resolve("good.json"), "{}");
        Path bad = Files.writeString(folder.resolve("bad.json"), "{}");

        drop.posted(good);
        drop.refused(bad, List.of("title: is required"));

        assertThat(DropFolder.files(folder)).isEmpty();
        assertThat(folder.resolve("posted/good.json")).exists();
        assertThat(folder.resolve("refused/bad.json")).exists();
        assertThat(folder.resolve("refused/bad.json.reasons.log")).hasContent("title: is required");
    }
}
