package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.ArticlePoster;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Posts articles from files. */
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
            arity = "1..*",
            paramLabel = "FILE",
            description = "Articles as JSON, text, HTML, NewsML-G2, NITF, RSS, Atom or CSV, told by the file's name and content;"
                    + " one a line in .ndjson and .jsonl. Of a folder, all such files below it.")
    private List<Path> paths = List.of();

    @Mixin
    private final InstallationOptions installation = new InstallationOptions();

    PostCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        paths.stream().filter(path -> !Files.isReadable(path)).findFirst().ifPresent(missing -> {
            throw new InstanceException("nothing was posted: " + missing + " can't be read");
        });
        List<Path> files = paths.stream().flatMap(PostCommand::files).toList();
        if (files.isEmpty()) {
            throw new InstanceException("nothing was posted: there is no file of a known format there");
        }
        try (ServiceClient ingest = installation.target(context).client(Component.INGEST)) {
            post(files, new ArticlePoster(ingest));
        }
        notes.forEach((kind, count) -> terminal.progress("note " + kind + ": " + count));
        String outcome = accepted + " accepted, " + refused + " rejected";
        if (refused > 0) {
            throw new InstanceException(
                    outcome + ": correct the rejected articles and post them again; the accepted ones are safe");
        }
        terminal.progress(outcome);
    }

    private static Stream<Path> files(Path path) {
        try {
            return ArticlePoster.files(path).stream();
        } catch (IOException e) {
            throw new InstanceException("nothing was posted: " + path + " can't be read (" + e.getMessage() + ")");
        }
    }

    private void post(List<Path> files, ArticlePoster poster) {
        if (!terminal.isInteractive()) {
            files.forEach(file -> poster.post(file, this::tell));
            return;
        }
        long articles = files.stream().mapToLong(ArticlePoster::count).sum();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("posting")
                .setInitialMax(articles)
                .build()) {
            for (Path file : files) {
                poster.post(file, posted -> {
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
