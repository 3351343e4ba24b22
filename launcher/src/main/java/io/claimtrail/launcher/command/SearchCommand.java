package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.localstack.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches claims. */
@Command(name = "search", description = "Show the claims of a speaker, with some words, or both, as a table.")
final class SearchCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext current;

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Any part of a name, in any case; or a speaker's id.")
    private Optional<String> speaker = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many claims, 1 to 100 (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "The answer of search-service as it came, for programs.")
    private boolean json;

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Words of what is said; \"in quotation marks\", -not.")
    private List<String> words = List.of();

    SearchCommand(Terminal terminal, CommandContext current) {
        this.terminal = terminal;
        this.current = current;
    }

    @Override
    public void run() {
        Map<String, String> parameters = new LinkedHashMap<>();
        speaker.ifPresent(name -> parameters.put("speaker", name));
        if (!words.isEmpty()) {
            parameters.put("q", String.join(" ", words));
        }
        parameters.put("limit", Integer.toString(limit));
        try (ServiceClient search = current.client(Component.SEARCH)) {
            if (json) {
                terminal.result(search.get("/v1/claims", parameters));
            } else {
                ClaimTable.of(search.getJson("/v1/claims", parameters), terminal.width())
                        .forEach(terminal::result);
            }
        }
    }
}
