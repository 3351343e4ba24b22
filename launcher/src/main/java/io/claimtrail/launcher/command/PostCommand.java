package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.ArticlePoster;
import io.claimtrail.launcher.client.Posted;
import io.claimtrail.launcher.client.Posted.Accepted;
import io.claimtrail.launcher.client.Posted.Refused;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "One article as JSON (.json) or text (.txt), or one a line (.ndjson, .jsonl).")
    private List<Path> files = List.of();

    @Mixin
    private final InstallationOptions installation = new InstallationOptions();

    PostCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        files.stream().filter(file -> !Files.isReadable(file)).findFirst().ifPresent(missing -> {
            throw new InstanceException("nothing was posted: " + missing + " can't be read");
        });
        try (ServiceClient ingest = installation.target(context).client(Component.INGEST)) {
            post(new ArticlePoster(ingest));
        }
        String outcome = accepted + " accepted, " + refused + " rejected";
        if (refused > 0) {
            throw new InstanceException(
                    outcome + ": correct the rejected articles and post them again; the accepted ones are safe");
        }
        terminal.progress(outcome);
    }

    private void post(ArticlePoster poster) {
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
            case Accepted(String origin, String id) -> {
                accepted++;
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
