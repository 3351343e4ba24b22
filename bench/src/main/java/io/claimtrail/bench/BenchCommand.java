package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Report;
import io.claimtrail.bench.installation.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./claimtrail bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures Claimtrail against the plain tools that it is made of: on a stack of its own, on generated"
                        + " articles. A run of all takes some ten minutes; scale is only run where it is named.")
final class BenchCommand implements Callable<Integer> {

    private static final int MOST_CLAIMS = 1_000_000;

    @Parameters(paramLabel = "NAME", description = "what to measure: ${COMPLETION-CANDIDATES}; all but scale otherwise")
    private List<Name> names = List.of();

    @Option(
            names = "--claims",
            paramLabel = "N",
            description = "claims in the index, up to 1000000; ${DEFAULT-VALUE} otherwise")
    private int claims = 10_000;

    @Option(names = "--seed", paramLabel = "N", description = "of the articles; ${DEFAULT-VALUE} otherwise")
    private long seed = 1;

    @Option(names = "--json", description = "one JSON object instead of a table")
    private boolean json;

    /** As one names them. */
    enum Name {
        ingest,
        index,
        extract,
        search,
        related,
        latency,
        start,
        scale
    }

    @Override
    public Integer call() {
        if (claims < 1 || claims > MOST_CLAIMS) {
            System.err.printf("claimtrail: --claims is %d: give a number from 1 to %d%n", claims, MOST_CLAIMS);
            return 2;
        }
        Path checkout = Path.of(System.getProperty("claimtrail.root", "."));
        Path folder = Path.of(System.getProperty("claimtrail.home", ".claimtrail"))
                .resolve("bench-" + ProcessHandle.current().pid());
        Corpus corpus = Corpus.of(checkout.resolve("seeds"), seed);
        Report report = new Report();
        for (Name name : names.isEmpty() ? EnumSet.complementOf(EnumSet.of(Name.scale)) : names) {
            System.err.println(name);
            try (Installation installation = Installation.start(checkout, folder)) {
                report.add(
                        name.toString(),
                        benchmark(name).run(installation, corpus, line -> System.err.println("  " + line)));
            }
        }
        System.out.print(json ? report.json().toPrettyString() + "\n" : report.table());
        return 0;
    }

    private Benchmark benchmark(Name name) {
        return switch (name) {
            case ingest -> new Ingesting(5000);
            case index -> new Indexing(claims);
            case extract -> new Extracting(40);
            case search -> new Searching(claims, List.of(1, 8, 32), Duration.ofSeconds(3));
            case related -> new Relating(claims, Duration.ofSeconds(10));
            case latency -> new Latency(200);
            case start -> new Starting(3);
            case scale -> new Scaling(claims, Duration.ofSeconds(5));
        };
    }

    public static void main(String[] arguments) {
        // Whoever measures wants to read of figures, not that Kafka's client has nowhere to log to.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }
}
