package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.localstack.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches claims. */
@Command(name = "search", description = "Show the claims of a speaker, with some words, or both, as a table.")
final class SearchCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext context;

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Any part of a name, in any case; or a speaker's id.")
    private @Nullable String speaker;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many claims, 1 to 100 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "The unchanged answer of search-service, for programs.")
    private boolean json;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Words of what is said; \"in quotation marks\", -not.")
    private List<String> words = List.of();

    @Mixin
    private final InstallationOptions installation = new InstallationOptions();

    SearchCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (speaker != null) {
            parameters.put("speaker", speaker);
        }
        if (!words.isEmpty()) {
            parameters.put("q", String.join(" ", words));
        }
        parameters.put("limit", Integer.toString(limit));
        try (ServiceClient search = installation.target(context).client(Component.SEARCH)) {
            if (json) {
                terminal.result(search.get("/v1/claims", parameters));
            } else {
                ClaimTable.of(search.getJson("/v1/claims", parameters), terminal.width())
                        .forEach(terminal::result);
            }
        }
    }
}
