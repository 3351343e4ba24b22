package io.claimtrail.training.crossreference;

import io.claimtrail.crossreference.identity.PersonEvidence;
import io.claimtrail.evaluation.crossreference.Story;
import java.util.ArrayList;
import java.util.List;

/** Pairs of bearers of one name, from stories. */
final class PeopleExamples {

    /** People of different names that are taken as namesakes count less than real ones, of which there are few. */
    private static final double MADE = 0.1;

    private PeopleExamples() {}

    static List<Example> of(Story story) {
        List<Example> examples = new ArrayList<>();
        for (Story.People people : story.people()) {
            String family = people.one().getFirst().articleId().split("-", 2)[0];
            examples.add(new Example(
                    family,
                    PersonEvidence.of(people.one(), people.other()),
                    people.same() ? WeightTrainer.YES : WeightTrainer.NO,
                    people.made() ? MADE : 1));
        }
        return examples;
    }
}
