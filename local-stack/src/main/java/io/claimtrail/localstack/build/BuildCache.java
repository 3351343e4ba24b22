package io.claimtrail.localstack.build;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.AotCache;
import io.claimtrail.localstack.server.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of what the build made, and the services' AOT caches, in a folder that all instances of a user share. Each copy is
 * named after its content, so that a changed build never meets an old copy. Instances run from hard links to the files, so
 * that a copy can be deleted here while an instance still runs from it.
 *
 * <p>One process at a time uses the folder; others wait for it. What a killed process left unfinished is made again.
 */
public final class BuildCache {

    /** Copies of a component that are kept: those used last. */
    private static final int KEPT = 3;

    private static final String DRAFT = ".draft";
    /** Files are locked by processes, not threads: this keeps the threads of one process apart. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path folder;
    private final Consumer<String> progress;

    /**
     * A cache that makes nothing yet.
     *
     * @param folder made where it is missing
     * @param progress takes lines for the person who waits
     */
    public BuildCache(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** The folder that the environment names: {@code CLAIMTRAIL_CACHE}, else the user's cache folder. */
    public static Path folder(Map<String, String> environment) {
        String own = environment.getOrDefault("CLAIMTRAIL_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("claimtrail").toAbsolutePath();
    }

    /** Whether this process can write to the folder, which is made where it is missing. */
    public boolean isWritable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "write", DRAFT));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Links a copy of each of {@code components} into {@code copies}, services with their AOT cache; makes what is missing.
     *
     * @return where each component is run from
     */
    public Map<Component, Path> provide(Build build, Collection<Component> components, BuildCopies copies) {
        THREADS.lock();
        try (FileChannel channel = lock()) {
            deleteDrafts();
            Map<Component, Path> entries = new EnumMap<>(Component.class);
            components.forEach(component -> entries.put(component, entry(component, build.files(component))));
            train(entries);
            Map<Component, Path> provided = new EnumMap<>(Component.class);
            entries.forEach((component, entry) -> provided.put(component, copies.link(entry)));
            components.forEach(this::prune);
            return provided;
        } catch (IOException e) {
            throw new UncheckedIOException("can't use the cache folder " + folder, e);
        } finally {
            THREADS.unlock();
        }
    }

    private FileChannel lock() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            progress.accept("waiting for another command that prepares files in " + folder);
            channel.lock();
        }
        return channel;
    }

    /** The copy of {@code files}; made where it is missing. */
    private Path entry(Component component, List<Path> files) {
        Path entry = folder.resolve(component.label() + "-" + ContentDigest.of(files));
        try {
            if (!Files.exists(entry)) {
                Path draft = folder.resolve(component.label() + DRAFT);
                Files.createDirectories(draft);
                for (Path file : files) {
                    FileTree.copy(file, draft.resolve(file.getFileName()));
                }
                Files.move(draft, entry);
            }
            Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException("can't copy " + component.label() + " to " + folder, e);
        }
    }

    /** Makes the AOT caches that are missing, all at once: a start uses little more than one processor. */
    private void train(Map<Component, Path> entries) {
        Map<Component, Path> missing = new EnumMap<>(Component.class);
        entries.forEach((component, entry) -> {
            if (component.isService() && AotCache.isMissing(BuildCopies.application(entry))) {
                missing.put(component, entry);
            }
        });
        missing.keySet()
                .forEach(service ->
                        progress.accept("%-15s is started once to record its AOT cache, for faster starts from now on"
                                .formatted(service.label())));
        missing.values().parallelStream().map(BuildCopies::application).forEach(AotCache::make);
    }

    private void prune(Component component) {
        list(component.label() + "-[0-9a-f]{12}").stream()
                .sorted(Comparator.comparing(BuildCache::lastUse).reversed())
                .skip(KEPT)
                .forEach(this::deleteEntry);
    }

    /** Takes the name away first: an entry whose deletion is interrupted must not be used. */
    private void deleteEntry(Path entry) {
        try {
            FileTree.delete(Files.move(entry, entry.resolveSibling(entry.getFileName() + DRAFT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes incomplete entries of processes that were killed. */
    private void deleteDrafts() {
        list(".*" + Pattern.quote(DRAFT)).forEach(FileTree::delete);
    }

    private List<Path> list(String name) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().matches(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime lastUse(Path entry) {
        try {
            return Files.getLastModifiedTime(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
