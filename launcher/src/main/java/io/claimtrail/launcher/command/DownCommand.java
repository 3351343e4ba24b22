package io.claimtrail.launcher.command;

import picocli.CommandLine.Command;

/** Ends all parts. */
@Command(name = "down", description = "Stop the services, then Kafka and Elasticsearch. All data is kept.")
final class DownCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext current;

    DownCommand(Terminal terminal, CommandContext current) {
        this.terminal = terminal;
        this.current = current;
    }

    @Override
    public void run() {
        boolean stopped = current.instance().down();
        terminal.result(
                stopped
                        ? "Claimtrail is down; its data is kept in "
                                + current.home().data()
                        : "Claimtrail was not running.");
    }
}
