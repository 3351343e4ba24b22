package io.claimtrail.launcher.command;

import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Rebuilds the index, in a run of search-service of its own beside the one that serves. */
@Command(
        name = "reindex",
        description = "Rebuild the index from Kafka into new indices. Search and writes go on meanwhile.")
final class ReindexCommand implements Callable<Integer> {

    private final CommandContext current;
    private final Terminal terminal;

    ReindexCommand(Terminal terminal, CommandContext current) {
        this.terminal = terminal;
        this.current = current;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var running = current.instance().running().keySet();
        for (Component needed : Component.servers()) {
            if (!running.contains(needed)) {
                throw new InstanceException(needed.label() + " is not running: start it with ./claimtrail up");
            }
        }
        var rebuild = current.instance()
                .searchJob(Map.of("claimtrail.search.mode", "reindex"))
                .orElseThrow(() -> new InstanceException("there is no index yet: make one with ./claimtrail up"));
        int status = rebuild.runInForeground();
        if (status != 0) {
            throw new InstanceException("the rebuild failed, and the index is as it was: see above, and run it again");
        }
        terminal.result("The index is rebuilt.");
        return status;
    }
}
