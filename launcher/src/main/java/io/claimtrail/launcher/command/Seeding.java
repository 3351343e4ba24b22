package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.ArticlePoster;
import io.claimtrail.launcher.client.Posted.Accepted;
import io.claimtrail.launcher.client.Posted.Refused;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.client.Target;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ConsumerLag;
import io.claimtrail.localstack.server.Polling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Posts the sample articles on the first start of an instance. */
final class Seeding {

    /** Timeout for the sample articles to become searchable. */
    private static final Duration SEARCHABLE_LIMIT = Duration.ofMinutes(2);

    private final Terminal terminal;
    private final CommandContext context;
    private final Target target;

    /** @param target the instance of {@code context} */
    Seeding(Terminal terminal, CommandContext context, Target target) {
        this.terminal = terminal;
        this.context = context;
        this.target = target;
    }

    /**
     * Posts the articles and returns once they can be searched. An interrupted run is repeated by the next start.
     *
     * @param wanted whether to post; if not, later starts don't post either
     * @return whether articles were posted
     */
    boolean run(Path folder, boolean wanted) {
        Path mark = context.home().seeded();
        if (Files.exists(mark)) {
            return false;
        }
        try {
            if (wanted) {
                post(files(folder));
                awaitSearchable();
            }
            Files.createFile(mark);
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void post(List<Path> files) {
        terminal.progress("posting " + files.size() + " sample articles");
        try (ServiceClient ingest = target.client(Component.INGEST)) {
            ArticlePoster poster = new ArticlePoster(ingest);
            files.forEach(file -> poster.post(file, posted -> {
                switch (posted) {
                    case Accepted accepted -> {}
                    case Refused(String origin, String reason) ->
                        throw new InstanceException("the sample article " + origin + " was rejected: " + reason);
                }
            }));
        }
    }

    /** A record counts as processed once its outcome can be searched. */
    private void awaitSearchable() {
        try (ConsumerLag lag = target.lag()) {
            boolean searchable = Polling.until(
                    () -> isZero(lag.of(ConsumerLag.Reader.CLAIMS))
                            && isZero(lag.of(ConsumerLag.Reader.CROSS_REFERENCES)),
                    SEARCHABLE_LIMIT);
            if (!searchable) {
                throw new InstanceException("the sample articles are not searchable after "
                        + SEARCHABLE_LIMIT.toMinutes() + " minutes: see ./claimtrail status");
            }
        }
    }

    private static boolean isZero(OptionalLong lag) {
        return lag.isPresent() && lag.getAsLong() == 0;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
