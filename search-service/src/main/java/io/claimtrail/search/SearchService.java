package io.claimtrail.search;

import io.claimtrail.search.indexing.Reindex;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Serves, or rebuilds the index once where {@code claimtrail.search.mode} is {@code reindex}. */
@QuarkusMain
public class SearchService implements QuarkusApplication {

    private final Reindex reindex;
    private final String mode;

    SearchService(
            Reindex reindex, @ConfigProperty(name = "claimtrail.search.mode", defaultValue = "serve") String mode) {
        this.reindex = reindex;
        this.mode = mode;
    }

    @Override
    public int run(String... arguments) {
        if (mode.equalsIgnoreCase("reindex")) {
            // The progress is this run's result; the log goes its own way.
            try (PrintStream out =
                    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
                reindex.run(out::println);
            }
            return 0;
        }
        Quarkus.waitForExit();
        return 0;
    }
}
