package io.claimtrail.search.page.start;

import io.claimtrail.contracts.review.Review;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerChange;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerSummary;
import io.claimtrail.search.page.view.ChangeCard;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.page.view.Person;
import io.claimtrail.search.page.view.ReviewCard;
import io.claimtrail.search.page.view.Words;
import java.util.Comparator;
import java.util.List;

/**
 * What the start page prints.
 *
 * @param amount number of statements that are known, in words; empty if there are none
 * @param peopleTitle whether the speakers are those of this week
 */
record StartView(
        String amount,
        List<ClaimRow> latest,
        String peopleTitle,
        List<Person> people,
        List<ChangeCard> changes,
        List<ReviewCard> reviews) {

    private static final int CHANGES = 2;

    StartView {
        latest = List.copyOf(latest);
        people = List.copyOf(people);
        changes = List.copyOf(changes);
        reviews = List.copyOf(reviews);
    }

    static StartView of(
            long total,
            List<ClaimRow> latest,
            List<SpeakerSummary> people,
            boolean thisWeek,
            List<SpeakerChange> changes,
            List<Review> reviews) {
        return new StartView(
                total == 0 ? "" : Words.counted(total, "statement"),
                latest,
                thisWeek ? "Most quoted this week" : "Most quoted",
                people.stream().map(Person::of).toList(),
                changes.stream()
                        .sorted(Comparator.comparing((SpeakerChange change) ->
                                        change.claim().article().publishedAt())
                                .reversed())
                        .limit(CHANGES)
                        .map(ChangeCard::of)
                        .toList(),
                reviews.stream().map(ReviewCard::of).toList());
    }
}
