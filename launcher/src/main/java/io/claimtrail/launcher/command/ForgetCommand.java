package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.QuotingArticles;
import io.claimtrail.launcher.client.QuotingArticles.QuotingArticle;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.client.Target;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes all statements of one speaker, by withdrawing the articles that contain them. */
@Command(
        name = "forget",
        description =
                "Withdraw every article that quotes a speaker, after a confirmation. An article is removed as a whole,"
                        + " with the statements of others in it: a rebuild would find the statement again in its text.")
final class ForgetCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext context;

    @Option(
            names = "--speaker",
            required = true,
            paramLabel = "ID",
            description = "The id of one speaker, as search --json and /v1/speakers give it.")
    private String speaker = "";

    @Option(names = "--yes", description = "Don't ask for confirmation.")
    private boolean yes;

    @Mixin
    private final InstallationOptions installation = new InstallationOptions();

    ForgetCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        Target target = installation.target(context);
        try (ServiceClient search = target.client(Component.SEARCH);
                ServiceClient ingest = target.client(Component.INGEST)) {
            QuotingArticles quoting = new QuotingArticles(search, ingest);
            String name = quoting.nameOf(speaker);
            List<QuotingArticle> articles = quoting.of(speaker);
            String what = "%d statements by %s in %d articles, and %d by others in them"
                    .formatted(
                            articles.stream()
                                    .mapToLong(QuotingArticle::statements)
                                    .sum(),
                            name,
                            articles.size(),
                            articles.stream()
                                    .mapToLong(QuotingArticle::byOthers)
                                    .sum());
            if (!yes && !terminal.confirms("Remove " + what + "?")) {
                articles.forEach(article -> tell("found", article));
                throw new InstanceException("nothing was removed of " + what + ": confirm with yes, or give --yes");
            }
            quoting.withdrawCurated(speaker);
            for (QuotingArticle article : articles) {
                quoting.withdraw(article);
                tell("removed", article);
            }
            terminal.progress(
                    "removed: " + what + "; searches show that within a second or so, Kafka when it compacts");
        }
    }

    private void tell(String outcome, QuotingArticle article) {
        terminal.result(String.join(
                "\t",
                outcome,
                article.id(),
                Long.toString(article.statements()),
                Long.toString(article.byOthers()),
                article.title()));
    }
}
