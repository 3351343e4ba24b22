package io.claimtrail.bench.corpus;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Generates statements. Each person has a fixed set of topics, with other numbers and dates in each statement. */
final class StatementGenerator {

    /** Topics per person. */
    private static final int TOPICS = 20;

    private static final List<String> FORMS = List.of(
            "the %1$s would cost %4$d million crowns",
            "the %1$s of %3$s will open in %5$s %6$d",
            "more than %4$d families had been moved to the %1$s",
            "the %1$s would not close before the %2$s was finished",
            "%3$s would need %4$d new places in the %1$s",
            "nobody in %3$s had been asked about the %1$s",
            "the %1$s had grown by %7$d percent since %6$d",
            "there will be no %2$s without the %1$s",
            "every %1$s would be checked twice a week");
    private static final List<String> ENDINGS = List.of(
            "",
            "",
            " because of the %1$s and the %2$s",
            " for the people of %3$s",
            " if the %1$s holds",
            " while the %1$s is being rebuilt in %3$s");

    private final Vocabulary vocabulary;

    StatementGenerator(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A statement of {@code speaker}. */
    String by(Person speaker, RandomGenerator random) {
        var topic = new SplittableRandom(speaker.number() * (long) TOPICS + random.nextInt(TOPICS));
        String thing = vocabulary.word(topic);
        return FORMS.get(random.nextInt(FORMS.size()))
                        .formatted(
                                thing,
                                vocabulary.word(random),
                                NameGenerator.place(topic),
                                2 + random.nextInt(900),
                                Month.of(1 + random.nextInt(12)).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                2027 + random.nextInt(6),
                                2 + random.nextInt(60))
                + ENDINGS.get(random.nextInt(ENDINGS.size()))
                        .formatted(vocabulary.word(random), vocabulary.word(random), NameGenerator.place(random));
    }
}
