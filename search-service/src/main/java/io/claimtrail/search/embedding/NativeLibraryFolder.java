package io.claimtrail.search.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A new folder into which a library unpacks its native part. Only the user of this process can read or write it, so that no one
 * else can place a file there that this process would load. Closing deletes it; a library that is loaded stays loaded.
 */
final class NativeLibraryFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(NativeLibraryFolder.class);

    private final Path path;

    private NativeLibraryFolder(Path path) {
        this.path = path;
    }

    /** Creates the folder in the folder for temporary files. */
    static NativeLibraryFolder create() {
        try {
            // Its name is random and its permissions are those of the owner alone.
            return new NativeLibraryFolder(Files.createTempDirectory("claimtrail-native-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warnf("A temporary folder was not deleted: folder=%s reason=%s", path, e.getMessage());
        }
    }
}
