package io.claimtrail.launcher.command;

import io.claimtrail.launcher.instance.Home;
import io.claimtrail.localstack.build.Build;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The program behind the script {@code claimtrail}. The script finds a JDK, builds, and runs the commands that need no Java. */
@Command(name = "claimtrail", synopsisSubcommandLabel = "COMMAND")
public final class Claimtrail {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Claimtrail() {}

    /**
     * Runs one command and ends the process with its exit status.
     *
     * @param arguments name and arguments of the command; the system properties {@code claimtrail.root} and
     *     {@code claimtrail.home} name the checkout and the state folder
     */
    public static void main(String[] arguments) {
        System.exit(run(
                Terminal.ofThisProcess(),
                folder("claimtrail.root"),
                folder("claimtrail.home"),
                System.getenv(),
                arguments));
    }

    /**
     * Runs one command.
     *
     * @param root the checkout
     * @param home the state folder
     * @return 0 where it succeeded, 1 where it failed, 2 where the arguments are invalid; a failure prints one line
     */
    public static int run(
            Terminal terminal, Path root, Path home, Map<String, String> environment, String... arguments) {
        Build build = new Build(root);
        CommandContext context = new CommandContext(terminal, new Home(home), environment);
        CommandLine line = new CommandLine(new Claimtrail())
                .addSubcommand(new UpCommand(terminal, context, build))
                .addSubcommand(new StatusCommand(terminal, context))
                .addSubcommand(new DownCommand(terminal, context))
                .addSubcommand(new ResetCommand(terminal, context))
                .addSubcommand(new PostCommand(terminal, context))
                .addSubcommand(new SourcesCommand(terminal, context))
                .addSubcommand(new SearchCommand(terminal, context))
                .addSubcommand(new ReindexCommand(terminal, context, build))
                .addSubcommand(new KeysCommand(terminal, context))
                .addSubcommand(new DeadLettersCommand(terminal, context))
                .addSubcommand(new ForgetCommand(terminal, context))
                .addSubcommand(new SbomDiffCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.clamp(terminal.width(), 80, 120))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, rest) -> {
                    String command =
                            e.getCommandLine().getCommandSpec().qualifiedName().replaceFirst("^claimtrail ", "");
                    complain(terminal, e.getMessage() + " (./claimtrail " + command + " --help shows the options)");
                    return MISUSED;
                })
                .setExecutionExceptionHandler((e, failed, result) -> {
                    complain(terminal, message(e));
                    return FAILED;
                });
        line.getSubcommands().values().forEach(Claimtrail::addHelp);
        return line.execute(arguments);
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        command.getSubcommands().values().forEach(Claimtrail::addHelp);
    }

    private static String message(Exception e) {
        return e instanceof KafkaException
                ? "Kafka does not answer (" + e.getMessage() + "): check its address and --kafka-config"
                : String.valueOf(e.getMessage());
    }

    private static void complain(Terminal terminal, String message) {
        terminal.progress("claimtrail: " + message.replace('\n', ' '));
    }

    private static Path folder(String property) {
        String folder = System.getProperty(property);
        if (folder == null) {
            throw new IllegalStateException("run this with the script claimtrail, which sets " + property);
        }
        return Path.of(folder);
    }
}
