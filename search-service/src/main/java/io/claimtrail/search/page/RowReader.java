package io.claimtrail.search.page;

import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.ClaimList;
import io.claimtrail.search.api.claim.ClaimSearcher.FoundClaims;
import io.claimtrail.search.api.statement.StatementReader;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.related.ChangesAround;
import io.claimtrail.search.related.RelatedFinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Makes rows of claims, with what is known about each beyond the claim itself. */
@ApplicationScoped
public class RowReader {

    private final StatementReader statements;
    private final RelatedFinder related;

    RowReader(StatementReader statements, RelatedFinder related) {
        this.statements = statements;
        this.related = related;
    }

    /** The rows of these claims, in their order. */
    public List<ClaimRow> rows(FoundClaims found) {
        List<ClaimAnswer> claims = found.list().items();
        Map<String, Long> outlets = statements.outlets(ClaimList.repeated(claims));
        Map<String, ChangesAround> changes = related.changesAround(found.documents());
        return claims.stream()
                .map(claim -> ClaimRow.of(
                        claim,
                        outlets.getOrDefault(claim.statement().id(), 0L),
                        changes.getOrDefault(claim.id(), ChangesAround.NONE)))
                .toList();
    }
}
