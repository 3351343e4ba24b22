package io.claimtrail.launcher.command;

import io.claimtrail.launcher.instance.InstanceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops all components and deletes their data. */
@Command(
        name = "reset",
        description =
                "Stop everything and delete all articles, claims and logs, after a confirmation. API keys and caches are kept.")
final class ResetCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext context;

    @Option(names = "--yes", description = "Don't ask for confirmation.")
    private boolean yes;

    ResetCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        if (!yes
                && !terminal.confirms("Delete all articles, claims and logs in "
                        + context.home().path() + "?")) {
            throw new InstanceException("nothing was deleted: confirm with yes, or give --yes");
        }
        context.instance().reset();
        terminal.result("Claimtrail is down, and its data is deleted.");
    }
}
