package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Report;
import io.claimtrail.localstack.installation.Installation;
import io.claimtrail.localstack.server.FileTree;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
            return fail(2, "--claims is " + claims + ": give a number from 1 to " + MOST_CLAIMS);
        }
        Path checkout = Path.of(System.getProperty("claimtrail.root", "."));
        Path folder = Path.of(System.getProperty("claimtrail.home", ".claimtrail"))
                .resolve("bench-" + ProcessHandle.current().pid());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileTree.delete(folder)));
        Corpus corpus = Corpus.of(checkout.resolve("seeds"), seed);
        Report report = new Report(load());
        for (Name name : names.isEmpty() ? EnumSet.complementOf(EnumSet.of(Name.scale)) : names) {
            System.err.println(name);
            try (Installation installation = Installation.startServers(folder)) {
                report.add(
                        name.toString(),
                        benchmark(name).run(installation, corpus, line -> System.err.println("  " + line)));
            } finally {
                FileTree.delete(folder);
            }
        }
        System.out.print(json ? report.json().toPrettyString() + "\n" : report.table());
        return 0;
    }

    /** Says so where others leave too little of the machine. */
    private static double load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int processors = Runtime.getRuntime().availableProcessors();
        if (load > processors / 2.0) {
            System.err.printf(
                    Locale.ROOT,
                    "the machine is busy (load %.1f on %d processors): trust ratios a little, and times not at all%n",
                    load,
                    processors);
        }
        return load;
    }

    private Benchmark benchmark(Name name) {
        return switch (name) {
            case ingest -> new Ingesting(20_000);
            case index -> new Indexing(claims);
            case extract -> new Extracting(20);
            case search -> new Searching(claims, List.of(1, 8, 32), Duration.ofSeconds(3));
            case related -> new Relating(claims, Duration.ofSeconds(10));
            case latency -> new Latency(200, 30, 100);
            case start -> new Starting(3);
            case scale -> new Scaling(claims, Duration.ofSeconds(5));
        };
    }

    private static int fail(int status, String message) {
        System.err.println("claimtrail: " + message);
        return status;
    }

    public static void main(String[] arguments) {
        // Whoever measures wants to read of figures, not that Kafka's client has nowhere to log to.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine command = new CommandLine(new BenchCommand());
        command.setParameterExceptionHandler(
                (e, args) -> fail(2, e.getMessage() + " (./claimtrail help bench tells more)"));
        command.setExecutionExceptionHandler((e, line, parsed) -> fail(1, String.valueOf(e.getMessage())));
        System.exit(command.execute(arguments));
    }
}
