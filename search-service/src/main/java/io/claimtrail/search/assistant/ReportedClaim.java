package io.claimtrail.search.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.page.PageAddress;
import io.claimtrail.search.page.view.Address;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.page.view.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A claim as assistants get it.
 *
 * @param id for {@code trace_statement}
 * @param doubt what is not certain about the speaker, as a sentence; absent if nothing is
 * @param mayBe the people of whom one may be meant; absent if the speaker is known
 * @param manner how the article gives the words: word for word or not, denied, not said
 * @param quote the sentence of the article
 * @param said the part of it that the speaker is reported to have said
 * @param published the article's date of publication
 * @param articles number of articles that report the statement
 * @param page the claim's page with its trail
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReportedClaim(
        String id,
        String speaker,
        @Nullable String speakerId,
        @Nullable String role,
        String doubt,
        List<String> mayBe,
        String manner,
        String quote,
        String said,
        String outlet,
        String published,
        String title,
        @Nullable String url,
        int articles,
        boolean factChecked,
        String page) {

    ReportedClaim {
        mayBe = List.copyOf(mayBe);
    }

    static ReportedClaim of(ClaimAnswer claim, PageAddress addresses) {
        ClaimRow row = ClaimRow.of(claim);
        Speaker speaker = claim.speaker();
        return new ReportedClaim(
                claim.id(),
                row.who().name(),
                speaker.id(),
                speaker.role(),
                row.who().doubt(),
                row.who().candidates().stream()
                        .map(one -> one.role().isEmpty() ? one.name() : one.name() + ", " + one.role())
                        .toList(),
                row.manner(),
                row.sentence().stream().map(Piece::text).collect(Collectors.joining()),
                claim.content().text(),
                row.outlet(),
                row.day(),
                claim.article().title(),
                claim.article().url(),
                claim.statement().sightings(),
                row.reviewed(),
                addresses.of(Address.item("/claims", claim.id())));
    }
}
