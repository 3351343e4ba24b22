package io.claimtrail.endtoend.model;

import java.util.Set;

/** Writes records into a generation, one by one: {@code ArticlePlan} decides, {@code BatchIndexer} writes. */
final class Indexer {

    private final Scenario scenario;
    private final boolean hasLedger;
    private final boolean skipsOlderClaims;

    Indexer(Scenario scenario, Set<Protection> protections) {
        this.scenario = scenario;
        this.hasLedger = protections.contains(Protection.LEDGER);
        this.skipsOlderClaims = protections.contains(Protection.SKIPPED_OLDER_CLAIMS);
    }

    Generation indexArticle(Generation generation, int sequence) {
        int article = scenario.edit(sequence).article();
        ArticleEntry entry = generation.articles().get(article);
        if (scenario.isWithdrawal(sequence)) {
            return generation.with(article, withdraw(entry, sequence));
        }
        boolean withdrawnSince = hasLedger && entry.withdrawn() && sequence < entry.ledgerSequence();
        return withdrawnSince ? generation : generation.with(article, entry.indexArticle(sequence));
    }

    Generation indexClaims(Generation generation, int sequence) {
        int article = scenario.edit(sequence).article();
        ArticleEntry entry = generation.articles().get(article);
        if (scenario.isWithdrawal(sequence)) {
            return generation.with(article, withdraw(entry, sequence));
        }
        boolean skipped = isOlderThanLedger(entry, sequence) || (skipsOlderClaims && sequence < entry.indexedVersion());
        boolean hasClaims = scenario.edit(sequence).kind() == Scenario.Kind.VERSION;
        return skipped ? generation : generation.with(article, entry.indexClaims(sequence, hasClaims));
    }

    private ArticleEntry withdraw(ArticleEntry entry, int sequence) {
        return isOlderThanLedger(entry, sequence) ? entry : entry.withdraw(sequence);
    }

    private boolean isOlderThanLedger(ArticleEntry entry, int sequence) {
        return hasLedger && sequence < entry.ledgerSequence();
    }
}
