package io.claimtrail.launcher.command;

import picocli.CommandLine.Command;

/** Stops all components. */
@Command(name = "down", description = "Stop the services, then Kafka and Elasticsearch. All data is kept.")
final class DownCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext context;

    DownCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        boolean stopped = context.instance().down();
        terminal.result(
                stopped
                        ? "Claimtrail is down; its data is kept in "
                                + context.home().data()
                        : "Claimtrail was not running.");
    }
}
