package io.claimtrail.search.page.statement;

import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.page.view.Sighting;
import io.claimtrail.search.page.view.Words;
import java.util.List;

/**
 * What the page of a statement prints.
 *
 * @param summary number of reports, outlets and wordings, in words
 */
record StatementView(String heading, ClaimRow original, String summary, List<Sighting> trail) {

    /** Wordings that the page shows; the JSON has all. */
    private static final int MAX_WORDINGS = 200;

    StatementView {
        trail = List.copyOf(trail);
    }

    /** The view of the reports of a statement, earliest first. */
    static StatementView of(List<ClaimAnswer> reports) {
        ClaimRow original = ClaimRow.of(reports.getFirst());
        long outlets = reports.stream()
                .map(report -> ClaimRow.outlet(report.article()))
                .distinct()
                .count();
        List<Sighting> trail = Sighting.trail(reports);
        String summary = Words.counted(reports.size(), "report") + " in " + Words.counted(outlets, "outlet") + ", "
                + Words.counted(trail.size(), "wording");
        return new StatementView(
                original.who().name() + ": “"
                        + Words.shortened(reports.getFirst().content().text(), 90) + "”",
                original,
                summary,
                trail.stream().limit(MAX_WORDINGS).toList());
    }
}
