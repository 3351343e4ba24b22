package io.claimtrail.search;

import io.claimtrail.search.index.UnclearRebuildException;
import io.claimtrail.search.indexing.IndexingConfig;
import io.claimtrail.search.indexing.Reindex;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The main class: serves reads, or rebuilds the index once and exits if {@code claimtrail.search.mode} is
 * {@code reindex}.
 */
@QuarkusMain
public class SearchService implements QuarkusApplication {

    private final Reindex reindex;
    private final IndexingConfig config;

    SearchService(Reindex reindex, IndexingConfig config) {
        this.reindex = reindex;
        this.config = config;
    }

    @Override
    public int run(String... arguments) {
        return switch (config.mode()) {
            case REINDEX -> rebuild();
            case ALL, INDEX, CROSS_REFERENCE, QUERY -> serve();
        };
    }

    private static int serve() {
        Quarkus.waitForExit();
        return 0;
    }

    /** Rebuilds the index: progress on stdout, and one line on stderr if it fails. */
    private int rebuild() {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        try {
            reindex.run(out::println);
            return 0;
        } catch (UnclearRebuildException e) {
            err.println(e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            // The root of this run: each failure is reported once, and the old index still serves.
            err.println("The index was not rebuilt and stays as it was: " + e.getMessage());
            return 1;
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
