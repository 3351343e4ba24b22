package io.claimtrail.launcher.command;

import io.claimtrail.launcher.instance.InstanceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends all parts and deletes what they hold. */
@Command(name = "reset", description = "Stop everything and delete all articles, claims and logs, after asking.")
final class ResetCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext current;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ResetCommand(Terminal terminal, CommandContext current) {
        this.terminal = terminal;
        this.current = current;
    }

    @Override
    public void run() {
        if (!yes
                && !terminal.confirms("Delete all articles, claims and logs in "
                        + current.home().path() + "?")) {
            throw new InstanceException("nothing was deleted: answer yes when asked, or give --yes");
        }
        current.instance().reset();
        terminal.result("Claimtrail is down, and all that it held is deleted.");
    }
}
