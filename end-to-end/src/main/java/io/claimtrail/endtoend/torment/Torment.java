package io.claimtrail.endtoend.torment;

import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.installation.ServiceProxies;
import io.claimtrail.endtoend.torment.check.Checker;
import io.claimtrail.endtoend.torment.check.Finding;
import io.claimtrail.endtoend.torment.check.Shelf;
import io.claimtrail.endtoend.torment.fault.Fault;
import io.claimtrail.endtoend.torment.fault.Storm;
import io.claimtrail.endtoend.torment.newsroom.Draft;
import io.claimtrail.endtoend.torment.newsroom.Newsroom;
import io.claimtrail.endtoend.torment.newsroom.Version;
import io.claimtrail.localstack.installation.ConsumerLag.Reader;
import io.claimtrail.localstack.Component;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An installation of its own, a newsroom that works with it, a storm over it; and then the check.
 *
 * @param folder for all that is written
 * @param editors how many write at a time
 * @param lanes how many faults there are at a time
 * @param progress hears what happens, a line at a time
 */
public record Torment(Path folder, long seed, int editors, int lanes, Consumer<String> progress) {

    private static final Duration SETTLING_LIMIT = Duration.ofMinutes(20);
    /** What was indexed can be searched after the next refresh. */
    private static final Duration REFRESH_LIMIT = Duration.ofMinutes(1);

    /** Lets all faults of {@code plan} happen. */
    public Outcome run(Supplier<Optional<Fault>> plan) throws InterruptedException {
        ServiceProxies proxies = ServiceProxies.open();
        try (Installation installation = Installation.start(folder, proxies);
                Newsroom newsroom = Newsroom.open(installation.ingest().api(), editors, seed);
                Storm storm = new Storm(installation, proxies, newsroom::isClosed, seed, progress)) {
            storm.rage(lanes, plan);
            for (Component part : Component.values()) {
                installation.server(part).awaitReady();
            }
            Map<String, Set<Version>> allowed = newsroom.finish().byArticle();
            progress.accept("all is well again, and " + allowed.size() + " articles settle");
            settle(installation);
            Check check = check(installation, allowed);
            return new Outcome(
                    seed,
                    storm.counts(),
                    storm.restarts(),
                    newsroom.tally(),
                    allowed.size(),
                    check.shelf().articles().size(),
                    check.shelf().claims().size(),
                    check.findings());
        }
    }

    /** Waits until all that was ever written to Kafka is settled in the index. */
    private static void settle(Installation installation) {
        for (Reader reader : List.of(Reader.CLAIMS, Reader.SEARCH)) {
            installation.awaitProcessed(reader, SETTLING_LIMIT);
        }
    }

    private record Check(Shelf shelf, List<Finding> findings) {}

    private static Check check(Installation installation, Map<String, Set<Version>> allowed) {
        ShelfReader reader = new ShelfReader(installation.search().api());
        long end = System.nanoTime() + REFRESH_LIMIT.toNanos();
        while (true) {
            Shelf shelf = reader.read(Draft.PUBLISHER);
            List<Finding> findings = Checker.check(allowed, shelf);
            if (findings.isEmpty() || System.nanoTime() > end) {
                return new Check(shelf, findings);
            }
        }
    }
}
