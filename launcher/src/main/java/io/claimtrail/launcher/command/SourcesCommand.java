package io.claimtrail.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.client.SourceCatalog;
import io.claimtrail.launcher.client.SourceCatalog.Definition;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Defines, shows, tries and removes the feeds and sitemaps that ingest-service fetches. */
@Command(
        name = "sources",
        description =
                "Define, show, try and remove feeds and sitemaps that ingest-service fetches (claimtrail.sources.enabled).",
        synopsisSubcommandLabel = "add|list|test|remove")
final class SourcesCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext context;

    @Mixin
    private final InstallationOptions installation = new InstallationOptions();

    SourcesCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    /** What a source is, as options. */
    static final class DefinitionOptions {

        @Option(
                names = "--kind",
                required = true,
                paramLabel = "KIND",
                description = "rss, atom, jsonfeed or sitemap (of news).")
        private String kind = "";

        @Option(
                names = "--full-text",
                paramLabel = "PLACE",
                description = "feed: the feed has the whole text; page: fetch the page of each article.")
        private @Nullable String fullText;

        @Option(names = "--publisher", paramLabel = "NAME", description = "Publisher of all its articles.")
        private @Nullable String publisher;

        @Option(names = "--language", paramLabel = "TAG", description = "Language of all its articles, such as en.")
        private @Nullable String language;

        Definition definition(String url) {
            return new Definition(kind, url, fullText, publisher, language);
        }
    }

    @Override
    public void run() {
        throw new InstanceException("name a command: ./claimtrail sources add|list|test|remove");
    }

    @Command(name = "add", description = "Define a source, or replace it. It is polled at once.")
    void add(
            @Parameters(index = "0", paramLabel = "ID", description = "Your name for it: letters, digits and - only.")
                    String id,
            @Parameters(index = "1", paramLabel = "URL", description = "Address of the feed or sitemap.") String url,
            @Mixin DefinitionOptions options) {
        with(catalog -> {
            catalog.define(id, options.definition(url));
            return List.of();
        });
        terminal.progress("defined " + id + ": ./claimtrail sources list shows how it goes");
    }

    @Command(name = "list", description = "Show all sources and how polling them goes.")
    void list(@Option(names = "--json", description = "As JSON, for programs.") boolean json) {
        with(catalog -> {
                    JsonNode sources = catalog.list();
                    return json
                            ? List.of(sources.toString())
                            : sources.path("items")
                                    .valueStream()
                                    .map(SourcesCommand::line)
                                    .toList();
                })
                .forEach(terminal::result);
    }

    @Command(name = "test", description = "Fetch a source once and show what would be read. Nothing is stored.")
    void test(
            @Parameters(paramLabel = "URL", description = "Address of the feed or sitemap.") String url,
            @Mixin DefinitionOptions options) {
        List<String> lines = with(catalog -> {
            JsonNode trial = catalog.tryOnce(options.definition(url));
            if (trial.path("problem").isTextual()) {
                throw new InstanceException(url + ": " + trial.path("problem").asText());
            }
            terminal.progress(trial.path("total").asInt() + " items");
            return trial.path("items").valueStream().map(SourcesCommand::item).toList();
        });
        lines.forEach(terminal::result);
    }

    @Command(name = "remove", description = "Remove a source. Its articles stay.")
    void remove(@Parameters(paramLabel = "ID", description = "As list shows it.") String id) {
        with(catalog -> {
            catalog.withdraw(id);
            return List.of();
        });
        terminal.progress("removed " + id);
    }

    private List<String> with(Function<SourceCatalog, List<String>> action) {
        try (ServiceClient ingest = installation.target(context).client(Component.INGEST)) {
            return action.apply(new SourceCatalog(ingest));
        }
    }

    private static String line(JsonNode source) {
        JsonNode health = source.path("health");
        String problem = health.path("problem").isTextual()
                ? "  " + health.path("problem").asText()
                : "";
        return String.format(
                Locale.ROOT,
                "%-24s %-9s %-7s %-20s %s%s",
                source.path("id").asText(),
                source.path("kind").asText(),
                health.path("status").asText(),
                health.path("lastSucceededAt").asText("-").replace("null", "-"),
                source.path("url").asText(),
                problem);
    }

    private static String item(JsonNode item) {
        String problem = item.path("problem").isTextual()
                ? "  refused: " + item.path("problem").asText()
                : "";
        return (text(item, "publishedAt") + "  " + text(item, "title") + "  " + text(item, "url")).strip() + problem;
    }

    private static String text(JsonNode item, String field) {
        return item.path(field).isTextual() ? item.path(field).asText().replaceAll("\\s+", " ") : "-";
    }
}
