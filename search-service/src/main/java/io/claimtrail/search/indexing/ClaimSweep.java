package io.claimtrail.search.indexing;

import dev.failsafe.FailsafeExecutor;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.index.IndexScan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Deletes the claims of a new generation whose article is missing, withdrawn or of another version. Compaction of the topics may leave such claims: the last record of a key in the claims topic need not
 * be of the last version of its article.
 */
@ApplicationScoped
class ClaimSweep {

    /** Articles whose claims are deleted together. */
    private static final int ARTICLES_PER_BATCH = 50;

    private final IndexScan scan;
    private final Ledger ledger;
    private final BatchIndexer indexer;
    private final FailsafeExecutor<Object> untilAvailable = UntilAvailable.executor();

    ClaimSweep(IndexScan scan, Ledger ledger, BatchIndexer indexer) {
        this.scan = scan;
        this.ledger = ledger;
        this.indexer = indexer;
    }

    /**
     * Sweeps {@code generation}, which nothing else writes to. It must contain, for all of its claims, every version of
     * their articles.
     *
     * @return number of articles whose claims were deleted
     */
    int run(Generation generation) {
        List<String> outdated = untilAvailable.get(() -> outdated(generation));
        int swept = 0;
        for (int from = 0; from < outdated.size(); from += ARTICLES_PER_BATCH) {
            List<String> some = outdated.subList(from, Math.min(outdated.size(), from + ARTICLES_PER_BATCH));
            Map<String, LedgerEntry> entries =
                    untilAvailable.get(() -> ledger.read(generation, some)).entrySet().stream()
                            .filter(entry -> !entry.getValue().claimIds().isEmpty())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            indexer.deleteClaims(generation, entries);
            swept += entries.size();
        }
        return swept;
    }

    /** Ids of articles whose ledger entry is not of the indexed version. */
    private List<String> outdated(Generation generation) {
        List<String> outdated = new ArrayList<>();
        scan.scan(generation.index(Index.LEDGER), "withdrawn", false, entries -> {
            Map<String, Long> articles = ledger.articleSequences(generation, entries.keySet());
            entries.forEach((id, sequence) -> {
                if (!sequence.equals(articles.get(id))) {
                    outdated.add(id);
                }
            });
        });
        return outdated;
    }
}
