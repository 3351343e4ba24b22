package io.claimtrail.launcher.command;

import io.claimtrail.localstack.build.Build;
import io.claimtrail.launcher.instance.Home;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The program behind the script {@code claimtrail}, which finds a JDK, builds, and serves the commands that need no Java. */
@Command(name = "claimtrail", synopsisSubcommandLabel = "COMMAND")
final class Claimtrail {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Claimtrail() {}

    /**
     * Runs one command.
     *
     * @param arguments its name and its own; the system properties {@code claimtrail.root} and {@code claimtrail.home}
     *     name the checkout and the state folder
     */
    public static void main(String[] arguments) {
        Terminal terminal = new Terminal();
        Build build = new Build(folder("claimtrail.root"));
        CommandContext current = new CommandContext(terminal, new Home(folder("claimtrail.home")), System.getenv());
        CommandLine line = new CommandLine(new Claimtrail())
                .addSubcommand(new UpCommand(terminal, current, build))
                .addSubcommand(new StatusCommand(terminal, current))
                .addSubcommand(new DownCommand(terminal, current))
                .addSubcommand(new ResetCommand(terminal, current))
                .addSubcommand(new PostCommand(terminal, current))
                .addSubcommand(new SearchCommand(terminal, current))
                .addSubcommand(new ReindexCommand(terminal, current))
                .addSubcommand(new KeysCommand(terminal, current))
                .addSubcommand(new DeadLettersCommand(terminal, current))
                .addSubcommand(new ForgetCommand(terminal, current))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, rest) -> {
                    String command = e.getCommandLine().getCommandName();
                    complain(terminal, e.getMessage() + " (./claimtrail help " + command + " tells more)");
                    return MISUSED;
                })
                .setExecutionExceptionHandler((e, failed, result) -> {
                    complain(terminal, String.valueOf(e.getMessage()));
                    return FAILED;
                });
        line.getSubcommands().values().forEach(Claimtrail::addHelp);
        System.exit(line.execute(arguments));
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this.")
                        .build());
        command.getSubcommands().values().forEach(Claimtrail::addHelp);
    }

    private static void complain(Terminal terminal, String message) {
        terminal.progress("claimtrail: " + message.replace('\n', ' '));
    }

    private static Path folder(String property) {
        String folder = System.getProperty(property);
        if (folder == null) {
            throw new IllegalStateException("run this by the script claimtrail, which sets " + property);
        }
        return Path.of(folder);
    }
}
