package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.Target;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.launcher.instance.RebuildJob;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.build.Build;
import io.claimtrail.localstack.server.ProcessSpec;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rebuilds the index in a separate process of search-service, beside the one that serves. */
@Command(
        name = "reindex",
        description = {
            "Rebuild the index from Kafka into new indices. Search and writes go on meanwhile.",
            "On another installation give --kafka and --elasticsearch: the rebuild then runs here, with the search-service"
                    + " of this build, which must be the version that runs there. Its other settings are taken from the"
                    + " environment (docs/configuration.md). In Kubernetes rather run it in the cluster:"
                    + " kubectl create job reindex-1 --from=cronjob/reindex"
        })
final class ReindexCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final CommandContext context;
    private final Build build;

    @Mixin
    private final InstallationOptions installation = new InstallationOptions();

    ReindexCommand(Terminal terminal, CommandContext context, Build build) {
        this.terminal = terminal;
        this.context = context;
        this.build = build;
    }

    @Override
    public Integer call() throws InterruptedException {
        Target target = installation.target(context);
        int status = target.isLocal() ? local().runInForeground() : new RebuildJob(build, context.home()).run(target);
        if (status != 0) {
            throw new InstanceException(
                    "the rebuild failed and the index is unchanged: see the lines above, and run it again");
        }
        terminal.result("The index is rebuilt.");
        return status;
    }

    private ProcessSpec local() {
        var running = context.instance().running().keySet();
        for (Component needed : Component.servers()) {
            if (!running.contains(needed)) {
                throw new InstanceException(needed.label() + " is not running: start it with ./claimtrail up");
            }
        }
        return context.instance()
                .rebuild()
                .orElseThrow(() -> new InstanceException("there is no index yet: create one with ./claimtrail up"));
    }
}
