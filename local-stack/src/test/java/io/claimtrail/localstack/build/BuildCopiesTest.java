package io.claimtrail.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCopiesTest {

    @TempDir
    Path folder;

    private Path built;
    private BuildCopies apps;

    @BeforeEach
    void build() throws IOException {
        built = Files.createDirectories(folder.resolve("target/quarkus-app"));
        Files.writeString(built.resolve("quarkus-run.jar"), "one");
        apps = new BuildCopies(folder.resolve("apps"));
    }

    @Test
    void theSameBuildIsTheSameCopy() {
        Path first = apps.copy(Component.SEARCH, List.of(built));

        assertThat(apps.copy(Component.SEARCH, List.of(built))).isEqualTo(first);
        assertThat(first.resolve("quarkus-app/quarkus-run.jar")).hasContent("one");
    }

    @Test
    void aLaterBuildLeavesTheRunningCopyAloneUntilItIsPruned() throws IOException {
        Path first = apps.copy(Component.SEARCH, List.of(built));
        Files.writeString(built.resolve("quarkus-run.jar"), "two");

        Path second = apps.copy(Component.SEARCH, List.of(built));

        assertThat(second).isNotEqualTo(first);
        assertThat(first).exists();
        apps.prune(Set.of(second));
        assertThat(first).doesNotExist();
        assertThat(apps.find(Component.SEARCH)).contains(second);
    }
}
