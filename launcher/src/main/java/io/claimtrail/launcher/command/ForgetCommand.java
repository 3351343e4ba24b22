package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.KafkaConnection;
import io.claimtrail.launcher.client.QuotingArticles;
import io.claimtrail.launcher.client.QuotingArticles.QuotingArticle;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.client.Target;
import io.claimtrail.launcher.deadletter.DeadLetters;
import io.claimtrail.launcher.deadletter.Letter;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ConsumerLag;
import io.claimtrail.localstack.installation.ConsumerLag.Reader;
import io.claimtrail.localstack.server.Polling;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Removes all statements of one speaker: withdraws the articles that contain them, and drops the dead letters that contain the
 * name. It waits until everything that was accepted is searchable, before it looks and after it has withdrawn, and looks again.
 */
@Command(
        name = "forget",
        description =
                "Withdraw every article that quotes a speaker, after a confirmation. An article is removed as a whole,"
                        + " with the statements of others in it: a rebuild would find the statement again in its text."
                        + " Dead letters that contain the speaker's name are dropped.")
final class ForgetCommand implements Runnable {

    /** Maximum number of times that the command looks for articles. */
    private static final int ROUNDS = 5;

    /** Time for the services to process what was accepted. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Time for search to show what the services have processed. */
    private static final Duration REFRESH_LIMIT = Duration.ofSeconds(30);

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
            Set<String> names = quoting.namesOf(speaker);
            awaitProcessed(target);
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
            Set<String> removed = withdraw(target, quoting, articles);
            dropLetters(target, names, removed);
            terminal.progress(
                    "removed: " + what + "; searches show that within a second or so, Kafka when it compacts");
            terminal.progress(
                    "not removed: backups, snapshots, exports and feeds that clients have read; statements without"
                            + " a resolved speaker; the same text under another id");
        }
    }

    /** Withdraws {@code articles}, and those that have become searchable meanwhile; returns their ids. */
    private Set<String> withdraw(Target target, QuotingArticles quoting, List<QuotingArticle> articles) {
        Set<String> removed = new LinkedHashSet<>();
        List<QuotingArticle> found = articles;
        for (int round = 0; !found.isEmpty(); round++) {
            if (round == ROUNDS) {
                throw new InstanceException("articles that quote the speaker keep arriving: stop their source, and run"
                        + " ./claimtrail forget again");
            }
            for (QuotingArticle article : found) {
                quoting.withdraw(article);
                removed.add(article.id());
                tell("removed", article);
            }
            awaitProcessed(target);
            found = target.has(Component.KAFKA) ? foundAfter(quoting, removed) : List.of();
        }
        return removed;
    }

    /** What search finds once it no longer finds {@code removed}; articles may have been posted meanwhile, also these again. */
    private List<QuotingArticle> foundAfter(QuotingArticles quoting, Set<String> removed) {
        Polling.until(
                () -> quoting.of(speaker).stream().noneMatch(article -> removed.contains(article.id())), REFRESH_LIMIT);
        return quoting.of(speaker);
    }

    /** An article that was accepted but is not searchable yet would be missed. */
    private void awaitProcessed(Target target) {
        if (!target.has(Component.KAFKA)) {
            return;
        }
        try (ConsumerLag lag = target.lag()) {
            if (!Polling.until(
                    () -> Stream.of(Reader.CLAIMS, Reader.CROSS_REFERENCES)
                            .allMatch(reader -> lag.of(reader).orElse(1) == 0),
                    LIMIT)) {
                throw new InstanceException("the services have still to process what they accepted: see ./claimtrail"
                        + " status, and run ./claimtrail forget again");
            }
        }
    }

    private void dropLetters(Target target, Set<String> names, Set<String> articles) {
        if (!target.has(Component.KAFKA)) {
            terminal.progress(
                    "not looked at: what was accepted but is not searchable yet, and dead letters; for these give"
                            + " --kafka too");
            return;
        }
        KafkaConnection kafka = target.kafka();
        try (DeadLetters deadLetters = new DeadLetters(kafka.clientSettings(), kafka.topicPrefix())) {
            List<Letter> letters = deadLetters.about(names, articles);
            deadLetters.drop(letters);
            letters.forEach(letter -> terminal.result("dropped\t" + letter.id()));
            if (!letters.isEmpty()) {
                new OperatorLog(context.home())
                        .note(
                                "forget",
                                kafka.bootstrapServers(),
                                letters.stream().map(Letter::id).toList());
            }
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
