package io.claimtrail.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.client.Target;
import io.claimtrail.launcher.instance.Ports;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.build.Build;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything that does not run, and restarts what has changed since it was started. */
@Command(
        name = "up",
        description =
                "Build what has changed; start Kafka, Elasticsearch and the services; post the sample articles on a first start.")
final class UpCommand implements Runnable {

    private static final String EXAMPLE = "quanguo";
    private static final String EXAMPLE_LIMIT = "5";

    private final Terminal terminal;
    private final CommandContext context;
    private final Build build;

    @Option(names = "--no-seeds", description = "Do not post the sample articles.")
    private boolean noSeeds;

    UpCommand(Terminal terminal, CommandContext context, Build build) {
        this.terminal = terminal;
        this.context = context;
        this.build = build;
    }

    @Override
    public void run() {
        boolean changed = context.instance().up(build);
        Target target = InstallationOptions.local(context);
        boolean seeded = new Seeding(terminal, context, target).run(build.seeds(), !noSeeds);
        terminal.result(changed || seeded ? "Claimtrail is up." : "Claimtrail is up; nothing had to be changed.");
        Ports ports = context.ports();
        terminal.result("  open the page   " + ports.url(Component.SEARCH) + "/");
        terminal.result("  post articles   POST " + ports.url(Component.INGEST) + "/v1/articles");
        terminal.result("  try a text      " + ports.url(Component.CLAIMS) + "/extract, or POST /v1/extract");
        terminal.result("  search claims   GET  " + ports.url(Component.SEARCH) + "/v1/claims?speaker=" + EXAMPLE);
        terminal.result("");
        terminal.result("$ ./claimtrail search --speaker " + EXAMPLE);
        example(target);
    }

    private void example(Target target) {
        try (ServiceClient search = target.client(Component.SEARCH)) {
            JsonNode answer = search.getJson("/v1/claims", Map.of("speaker", EXAMPLE, "limit", EXAMPLE_LIMIT));
            ClaimTable.of(answer, terminal.width()).forEach(terminal::result);
        }
    }
}
