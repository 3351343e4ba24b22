package io.claimtrail.launcher.command;

import io.claimtrail.fetch.Cidr;
import io.claimtrail.fetch.FetchRules;
import io.claimtrail.launcher.client.ArticlePoster;
import io.claimtrail.launcher.client.FetchedPages;
import io.claimtrail.launcher.client.Posted;
import io.claimtrail.launcher.client.Posted.Accepted;
import io.claimtrail.launcher.client.Posted.Refused;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Posts articles from files, folders and addresses. */
@Command(
        name = "post",
        description = "Post articles to ingest-service. Posting the same article again changes nothing.")
final class PostCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext context;
    private long accepted;
    private long refused;
    private final Map<String, Long> notes = new TreeMap<>();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|FOLDER|URL",
            description = "Articles as JSON, text, HTML, NewsML-G2, NITF, RSS, Atom or CSV, told by the file's name and"
                    + " content; one a line in .ndjson and .jsonl. Of a folder, all such files below it. Or the"
                    + " address of a document, which is fetched.")
    private List<String> inputs = List.of();

    @Option(
            names = "--watch",
            paramLabel = "FOLDER",
            description =
                    "Post each file that is put into the folder, until the command is interrupted. Files are moved to"
                            + " posted or refused in it.")
    private @Nullable Path watched;

    @Option(
            names = "--allow",
            paramLabel = "CIDR",
            description = "Addresses that may be fetched from although they are not public, such as 10.1.0.0/16.")
    private List<String> allowed = List.of();

    @Option(names = "--port", paramLabel = "PORT", description = "A port that may be fetched from, beside 80 and 443.")
    private List<Integer> ports = List.of();

    @Mixin
    private final InstallationOptions installation = new InstallationOptions();

    PostCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        if (inputs.isEmpty() == (watched == null)) {
            throw new InstanceException("name files, folders or addresses to post, or a folder with --watch");
        }
        List<Input> all = inputs.stream().flatMap(PostCommand::expand).toList();
        if (all.isEmpty() && watched == null) {
            throw new InstanceException("nothing was posted: there is no file of a known format there");
        }
        try (ServiceClient ingest = installation.target(context).client(Component.INGEST)) {
            ArticlePoster poster = new ArticlePoster(ingest);
            if (watched != null) {
                new FolderWatch(terminal, poster).run(watched);
                return;
            }
            try (FetchedPages pages = new FetchedPages(poster, blocks(), allPorts())) {
                post(all, poster, pages);
            }
        }
        notes.forEach((kind, count) -> terminal.progress("note " + kind + ": " + count));
        String outcome = accepted + " accepted, " + refused + " rejected";
        if (refused > 0) {
            throw new InstanceException(
                    outcome + ": correct the rejected articles and post them again; the accepted ones are safe");
        }
        terminal.progress(outcome);
    }

    /** A file, or an address to fetch. */
    private sealed interface Input {

        record OfFile(Path file) implements Input {}

        record OfAddress(String url) implements Input {}
    }

    private static Stream<Input> expand(String input) {
        if (FetchedPages.isAddress(input)) {
            return Stream.of(new Input.OfAddress(input));
        }
        Path path = Path.of(input);
        if (!Files.isReadable(path)) {
            throw new InstanceException("nothing was posted: " + input + " can't be read");
        }
        try {
            return ArticlePoster.files(path).stream().map(Input.OfFile::new);
        } catch (IOException e) {
            throw new InstanceException("nothing was posted: " + input + " can't be read (" + e.getMessage() + ")");
        }
    }

    private List<Cidr> blocks() {
        try {
            return allowed.stream().map(Cidr::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new InstanceException("--allow " + e.getMessage());
        }
    }

    private Set<Integer> allPorts() {
        return Stream.concat(FetchRules.WEB_PORTS.stream(), ports.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static void post(Input input, ArticlePoster poster, FetchedPages pages, Consumer<Posted> outcome) {
        switch (input) {
            case Input.OfFile(Path file) -> poster.post(file, outcome);
            case Input.OfAddress(String url) -> pages.post(url, outcome);
        }
    }

    private static long count(Input input) {
        return input instanceof Input.OfFile(Path file) ? ArticlePoster.count(file) : 1;
    }

    private void post(List<Input> all, ArticlePoster poster, FetchedPages pages) {
        if (!terminal.isInteractive()) {
            all.forEach(input -> post(input, poster, pages, this::tell));
            return;
        }
        long articles = all.stream().mapToLong(PostCommand::count).sum();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("posting")
                .setInitialMax(articles)
                .build()) {
            for (Input input : all) {
                post(input, poster, pages, posted -> {
                    tell(posted);
                    bar.step();
                });
            }
        }
    }

    /** A person sees the progress bar and failures only; a program gets a line for each article. */
    private void tell(Posted posted) {
        switch (posted) {
            case Accepted(String origin, String id, List<String> kinds) -> {
                accepted++;
                kinds.forEach(kind -> notes.merge(kind, 1L, Long::sum));
                if (!terminal.isInteractive()) {
                    terminal.result("accepted\t" + id + "\t" + origin);
                }
            }
            case Refused(String origin, String reason) -> {
                refused++;
                terminal.result("refused\t" + origin + "\t" + reason);
            }
        }
    }
}
