package io.claimtrail.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.localstack.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCacheTest {

    @TempDir
    Path folder;

    private final List<String> progress = new ArrayList<>();
    private Path library;
    private Build build;
    private BuildCache cache;

    @BeforeEach
    void build() throws IOException {
        Path servers = Files.createDirectories(folder.resolve("checkout/local-stack/target/servers"));
        Files.writeString(servers.resolve("kafka.txt"), "libs/kafka.jar");
        library = Files.createDirectories(servers.resolve("libs")).resolve("kafka.jar");
        Files.writeString(library, "one");
        build = new Build(folder.resolve("checkout"));
        cache = new BuildCache(folder.resolve("cache"), progress::add);
    }

    @Test
    void twoHomesShareTheFilesOfOneBuild() throws IOException {
        Path first = provide("home-1");
        Path second = provide("home-2");

        assertThat(first.resolve("kafka.jar")).hasContent("one");
        assertThat(Files.isSameFile(first.resolve("kafka.jar"), second.resolve("kafka.jar")))
                .isTrue();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void aChangedBuildLeavesTheCopyOfARunningInstanceAlone() throws IOException {
        Path first = provide("home-1");
        Files.writeString(library, "two");

        Path second = provide("home-1");

        assertThat(second).isNotEqualTo(first);
        assertThat(first.resolve("kafka.jar")).hasContent("one");
        assertThat(second.resolve("kafka.jar")).hasContent("two");
    }

    @Test
    void keepsTheCopiesThatWereUsedLastAndHomesKeepTheirFiles() throws IOException {
        Path oldest = provide("home-1");
        age(entries().getFirst());
        for (String content : List.of("two", "three", "four")) {
            Files.writeString(library, content);
            provide("home-1");
        }

        assertThat(entries()).hasSize(3).noneMatch(entry -> entry.endsWith(oldest.getFileName()));
        assertThat(oldest.resolve("kafka.jar")).hasContent("one");
    }

    @Test
    void completesWhatAKilledProcessLeft() throws IOException {
        Path copy = provide("home-1");
        Path unfinished = Files.createDirectories(folder.resolve("cache/kafka.draft"));
        Files.writeString(unfinished.resolve("kafka.jar"), "o");
        Files.delete(copy.resolve("kafka.jar"));

        Path again = provide("home-1");

        assertThat(again).isEqualTo(copy);
        assertThat(again.resolve("kafka.jar")).hasContent("one");
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void twoHomesAtOnceGetTheSameFiles() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Path>> copies = Stream.of("home-1", "home-2", "home-3")
                    .map(home -> threads.submit(() -> provide(home)))
                    .toList();
            for (Future<Path> copy : copies) {
                assertThat(copy.get().resolve("kafka.jar")).hasContent("one");
            }
        }
        assertThat(entries()).hasSize(1);
    }

    @Test
    void theEnvironmentNamesTheFolder() {
        Path home = Path.of(System.getProperty("user.home"));

        assertThat(BuildCache.folder(Map.of("CLAIMTRAIL_CACHE", "/a"))).isEqualTo(Path.of("/a"));
        assertThat(BuildCache.folder(Map.of("XDG_CACHE_HOME", "/b"))).isEqualTo(Path.of("/b/claimtrail"));
        assertThat(BuildCache.folder(Map.of("CLAIMTRAIL_CACHE", " "))).isEqualTo(home.resolve(".cache/claimtrail"));
    }

    @Test
    void aFolderBelowAFileCannotBeWritten() {
        assertThat(cache.isWritable()).isTrue();
        assertThat(new BuildCache(library.resolve("cache"), progress::add).isWritable())
                .isFalse();
    }

    private Path provide(String home) {
        BuildCopies copies = new BuildCopies(folder.resolve(home));
        return Objects.requireNonNull(
                cache.provide(build, List.of(Component.KAFKA), copies).get(Component.KAFKA));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve("cache"))) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private static void age(Path entry) throws IOException {
        Files.setLastModifiedTime(entry, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
