package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.QuotingArticles;
import io.claimtrail.launcher.client.QuotingArticles.QuotingArticle;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Removes what somebody said. */
@Command(
        name = "forget",
        description =
                "Withdraw every article that quotes a speaker, after asking. An article goes as a whole, with what"
                        + " others say in it: a rebuild would find the statement again in its text.")
final class ForgetCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext current;

    @Option(
            names = "--speaker",
            required = true,
            paramLabel = "ID",
            description = "The id of one speaker, as search --json and /v1/speakers give it.")
    private String speaker = "";

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ForgetCommand(Terminal terminal, CommandContext current) {
        this.terminal = terminal;
        this.current = current;
    }

    @Override
    public void run() {
        try (ServiceClient search = current.client(Component.SEARCH);
                ServiceClient ingest = current.client(Component.INGEST)) {
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
                throw new InstanceException(
                        "nothing was removed of " + what + ": answer yes when asked, or give --yes");
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
