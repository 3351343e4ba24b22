package io.claimtrail.endtoend.chaos;

import static java.util.Objects.requireNonNull;

import io.claimtrail.endtoend.chaos.fault.Fault;
import io.claimtrail.endtoend.chaos.fault.FaultSequence;
import io.claimtrail.localstack.server.FileTree;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./claimtrail chaos}: injects faults for a given time and prints a {@link ChaosReport}. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description =
                "Starts an installation of its own and kills, freezes, restarts and disconnects its parts, adds and removes"
                        + " instances, rebuilds the index, loses answers, and sends invalid records and hostile requests,"
                        + " while articles are posted, corrected and withdrawn. Then checks that search returns exactly"
                        + " what was acknowledged. Finally compacts Kafka's topics, rebuilds the index and checks again,"
                        + " also that no text that was corrected or withdrawn is stored. Exit status 1 if a check"
                        + " fails.")
final class ChaosCommand implements Callable<Integer> {

    private static final int EDITORS = 4;
    private static final int LANES = 2;
    private static final int MAX_MINUTES = 24 * 60;
    private static final int MAX_INSTANCES = 4;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description =
                    "minutes during which faults are injected; default ${DEFAULT-VALUE}. Settling and checking come on"
                            + " top")
    private int minutes = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "seed of the faults and the articles; default ${DEFAULT-VALUE}. Their timing is not reproduced")
    private long seed = 1;

    @Option(
            names = "--instances",
            paramLabel = "N",
            description = "number of instances of each service; default ${DEFAULT-VALUE}")
    private int instances = 2;

    @Option(names = "--json", description = "one JSON object instead of a table")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (minutes < 1 || minutes > MAX_MINUTES) {
            return fail(2, "--minutes is " + minutes + ": give a number from 1 to " + MAX_MINUTES);
        }
        if (instances < 1 || instances > MAX_INSTANCES) {
            return fail(2, "--instances is " + instances + ": give a number from 1 to " + MAX_INSTANCES);
        }
        Path folder = Path.of(System.getProperty("claimtrail.home", ".claimtrail"))
                .toAbsolutePath()
                .resolve("chaos-" + ProcessHandle.current().pid());
        ChaosRun run = new ChaosRun(folder, seed, instances, EDITORS, LANES, ChaosCommand::show);
        ChaosReport report = run.run(faults());
        System.out.print(json ? report.json().toPrettyString() + "\n" : report.text());
        if (report.findings().isEmpty()) {
            FileTree.delete(folder);
            return 0;
        }
        return fail(
                1, "search or the stored data is not what was acknowledged; the logs of all parts are in " + folder);
    }

    /** Time is counted from the first fault. */
    private Supplier<Optional<Fault>> faults() {
        FaultSequence faults = new FaultSequence(seed, instances);
        AtomicReference<@Nullable Instant> end = new AtomicReference<>();
        return () -> {
            Instant now = Instant.now();
            end.compareAndSet(null, now.plus(Duration.ofMinutes(minutes)));
            return now.isBefore(requireNonNull(end.get())) ? Optional.of(faults.next()) : Optional.empty();
        };
    }

    private static void show(String line) {
        System.err.printf("%tT %s%n", LocalTime.now(ZoneId.systemDefault()), line);
    }

    private static int fail(int status, String message) {
        System.err.println("claimtrail: " + message);
        return status;
    }

    public static void main(String[] arguments) {
        // The output should list faults, without a warning that Kafka's client has no logger.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine command = new CommandLine(new ChaosCommand());
        command.setParameterExceptionHandler((e, args) -> fail(2, e.getMessage() + " (see ./claimtrail help chaos)"));
        command.setExecutionExceptionHandler((e, line, parsed) -> fail(1, String.valueOf(e.getMessage())));
        System.exit(command.execute(arguments));
    }
}
