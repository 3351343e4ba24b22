package io.claimtrail.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCopiesTest {

    @TempDir
    Path folder;

    @Test
    void findsTheCopyThatIsLeftAfterAnotherIsPruned() throws IOException {
        BuildCopies copies = new BuildCopies(folder.resolve("apps"));
        Path first = copies.link(entry("search-service-1"));
        Path second = copies.link(entry("search-service-2"));

        copies.prune(Set.of(second));

        assertThat(first).doesNotExist();
        assertThat(copies.find(Component.SEARCH)).contains(second);
        assertThat(BuildCopies.application(second).resolve("quarkus-run.jar")).hasContent("search-service-2");
        assertThat(folder.resolve("cache/search-service-1/quarkus-app/quarkus-run.jar"))
                .exists();
    }

    private Path entry(String name) throws IOException {
        Path entry = folder.resolve("cache").resolve(name);
        Files.createDirectories(entry.resolve("quarkus-app"));
        Files.writeString(entry.resolve("quarkus-app/quarkus-run.jar"), name);
        return entry;
    }
}
