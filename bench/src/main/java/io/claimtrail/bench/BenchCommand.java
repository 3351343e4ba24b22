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

/** The command {@code ./claimtrail bench}: runs benchmarks, each on a new installation, and prints the figures. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Compares the speed of Claimtrail with that of the plain tools it uses, on its own installation and"
                        + " generated articles. A full run takes about ten minutes. scale runs only if it is named.")
final class BenchCommand implements Callable<Integer> {

    private static final int MAX_CLAIMS = 1_000_000;

    @Parameters(paramLabel = "NAME", description = "benchmarks: ${COMPLETION-CANDIDATES} (default: all except scale)")
    private List<Name> names = List.of();

    @Option(
            names = "--claims",
            paramLabel = "N",
            description = "claims in the index, at most 1000000 (default: ${DEFAULT-VALUE})")
    private int claims = 10_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "seed of the generated articles (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--json", description = "print one JSON object instead of a table")
    private boolean json;

    /** Names of the benchmarks on the command line. */
    enum Name {
        ingest,
        index,
        extract,
        search,
        related,
        page,
        latency,
        start,
        scale
    }

    @Override
    public Integer call() {
        if (claims < 1 || claims > MAX_CLAIMS) {
            return fail(2, "--claims is " + claims + ": give a number from 1 to " + MAX_CLAIMS);
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

    /** The load average; prints a warning if other processes use much of the machine. */
    private static double load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int processors = Runtime.getRuntime().availableProcessors();
        if (load > processors / 2.0) {
            System.err.printf(
                    Locale.ROOT,
                    "warning: the machine is busy (load %.1f on %d processors). Ratios are less reliable; times are"
                            + " not%n",
                    load,
                    processors);
        }
        return load;
    }

    private Benchmark benchmark(Name name) {
        return switch (name) {
            case ingest -> new IngestBenchmark(20_000);
            case index -> new IndexBenchmark(claims);
            case extract -> new ExtractBenchmark(20);
            case search -> new SearchBenchmark(claims, List.of(1, 8, 32), Duration.ofSeconds(3));
            case related -> new RelatedBenchmark(claims, Duration.ofSeconds(10));
            case page -> new PageBenchmark(claims, 10);
            case latency -> new LatencyBenchmark(200, 30, 100);
            case start -> new StartBenchmark(3);
            case scale -> new ScaleBenchmark(claims, Duration.ofSeconds(5));
        };
    }

    private static int fail(int status, String message) {
        System.err.println("claimtrail: " + message);
        return status;
    }

    public static void main(String[] arguments) {
        // Suppresses the warning of Kafka's client that no logger is configured.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine command = new CommandLine(new BenchCommand());
        command.setParameterExceptionHandler((e, args) -> fail(2, e.getMessage() + " (see ./claimtrail help bench)"));
        command.setExecutionExceptionHandler((e, line, parsed) -> fail(1, String.valueOf(e.getMessage())));
        System.exit(command.execute(arguments));
    }
}
