package io.claimtrail.search.indexing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.index.Bulk.Write;
import io.claimtrail.search.index.Generation;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.indexing.Change.ArticleVersion;
import io.claimtrail.search.indexing.Change.ClaimDocument;
import io.claimtrail.search.indexing.Change.ClaimsVersion;
import io.claimtrail.search.indexing.Change.DocumentVersion;
import io.claimtrail.search.indexing.Change.Withdrawal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns plans into document writes for one generation. Pure. */
final class PlannedWrites {

    private final Generation generation;

    PlannedWrites(Generation generation) {
        this.generation = generation;
    }

    /** Writes of the article and its claims, and the deletion of a withdrawn article; without {@link #deletions}. */
    List<Write<WriteOrigin>> of(ArticlePlan plan) {
        List<Write<WriteOrigin>> writes = new ArrayList<>();
        Withdrawal withdrawal = plan.withdrawal();
        if (withdrawal != null) {
            writes.add(write(Index.ARTICLES, plan.articleId(), withdrawal, null));
        }
        ArticleVersion article = plan.article();
        if (article != null) {
            writes.add(write(Index.ARTICLES, plan.articleId(), article, article.document()));
        }
        ClaimsVersion claims = plan.claims();
        if (claims != null) {
            for (ClaimDocument claim : claims.claims()) {
                writes.add(new Write<>(
                        generation.writer(Index.CLAIMS),
                        claim.id(),
                        plan.claimVersion(),
                        claim.document(),
                        new WriteOrigin(claims.origin())));
            }
        }
        return writes;
    }

    /** Deletions of the claims that an article no longer has. */
    List<Write<WriteOrigin>> deletions(ArticlePlan plan) {
        return plan.deleted().stream()
                .map(id -> new Write<>(
                        generation.writer(Index.CLAIMS), id, plan.claimVersion(), null, WriteOrigin.DERIVED))
                .toList();
    }

    /** The write or deletion of a review or a curated speaker. */
    Write<WriteOrigin> of(DocumentVersion version) {
        return write(version.index(), version.id(), version, version.document());
    }

    private Write<WriteOrigin> write(Index index, String id, Change change, @Nullable ObjectNode document) {
        return new Write<>(generation.writer(index), id, change.sequence(), document, new WriteOrigin(change.origin()));
    }
}
