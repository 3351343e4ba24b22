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
import picocli.CommandLine.Parameters;

/** Posts articles from files. */
@Command(
        name = "post",
        description = "Post articles to the running ingest-service. Posting the same again changes nothing.")
final class PostCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext current;
    private long accepted;
    private long refused;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "One article as JSON (.json) or text (.txt), or one a line (.ndjson, .jsonl).")
    private List<Path> files = List.of();

    PostCommand(Terminal terminal, CommandContext current) {
        this.terminal = terminal;
        this.current = current;
    }

    @Override
    public void run() {
        files.stream().filter(file -> !Files.isReadable(file)).findFirst().ifPresent(missing -> {
            throw new InstanceException("nothing was posted: " + missing + " can't be read");
        });
        try (ServiceClient ingest = current.client(Component.INGEST)) {
            post(new ArticlePoster(ingest));
        }
        String outcome = accepted + " accepted, " + refused + " refused";
        if (refused > 0) {
            throw new InstanceException(outcome + ": mend what was refused and post it again; what was accepted stays");
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

    /** A person watches the bar and needs to know only what went wrong; a program gets a line for each article. */
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
