package io.claimtrail.endtoend.torment;

import static java.util.Objects.requireNonNull;

import io.claimtrail.endtoend.torment.fault.Fault;
import io.claimtrail.endtoend.torment.fault.FaultPlan;
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

/** {@code ./claimtrail torment}. */
@Command(
        name = "torment",
        mixinStandardHelpOptions = true,
        description =
                "Kills, freezes, restarts, cuts off and poisons the parts of an installation of its own while articles are"
                        + " posted, corrected and withdrawn, and then checks that search says exactly what was"
                        + " acknowledged. Ends with 1 where it does not.")
final class TormentCommand implements Callable<Integer> {

    private static final int EDITORS = 4;
    private static final int LANES = 2;
    private static final int MOST_MINUTES = 24 * 60;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "how long faults happen; ${DEFAULT-VALUE} otherwise. Settling and checking come on top")
    private int minutes = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of the faults and the articles; ${DEFAULT-VALUE} otherwise. Their timing is not repeated")
    private long seed = 1;

    @Option(names = "--json", description = "one JSON object instead of a table")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            return fail(2, "--minutes is " + minutes + ": give a number from 1 to " + MOST_MINUTES);
        }
        Path folder = Path.of(System.getProperty("claimtrail.home", ".claimtrail"))
                .toAbsolutePath()
                .resolve("torment-" + ProcessHandle.current().pid());
        Torment torment = new Torment(folder, seed, EDITORS, LANES, TormentCommand::show);
        Outcome outcome = torment.run(plan());
        System.out.print(json ? outcome.json().toPrettyString() + "\n" : outcome.text());
        if (outcome.findings().isEmpty()) {
            FileTree.delete(folder);
            return 0;
        }
        return fail(1, "search does not say what was acknowledged; the logs of all parts are in " + folder);
    }

    /** The time begins with the first fault. */
    private Supplier<Optional<Fault>> plan() {
        FaultPlan plan = new FaultPlan(seed);
        AtomicReference<@Nullable Instant> end = new AtomicReference<>();
        return () -> {
            Instant now = Instant.now();
            end.compareAndSet(null, now.plus(Duration.ofMinutes(minutes)));
            return now.isBefore(requireNonNull(end.get())) ? Optional.of(plan.next()) : Optional.empty();
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
        // Whoever torments wants to read of faults, not that Kafka's client has nowhere to log to.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine command = new CommandLine(new TormentCommand());
        command.setParameterExceptionHandler(
                (e, args) -> fail(2, e.getMessage() + " (./claimtrail help torment tells more)"));
        command.setExecutionExceptionHandler((e, line, parsed) -> fail(1, String.valueOf(e.getMessage())));
        System.exit(command.execute(arguments));
    }
}
