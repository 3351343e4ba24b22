package io.claimtrail.evaluation;

import io.claimtrail.evaluation.SpeakerScorer.Verdict;
import io.claimtrail.extraction.AttributedSpeaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Counts of right, wrong, vague and missed speakers by group of source, for each article. */
final class SpeakerTable {

    /** Number of resamples of the articles for one interval. */
    private static final int RESAMPLES = 1000;

    private final List<Map<SourceGroup, Counts>> articles = new ArrayList<>();
    private final List<String> errors;

    SpeakerTable(List<String> errors) {
        this.errors = errors;
    }

    /** Numbers of statements of one group. */
    record Counts(int right, int wrong, int vague, int missed) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(right + other.right, wrong + other.wrong, vague + other.vague, missed + other.missed);
        }

        int all() {
            return right + wrong + vague + missed;
        }

        int found() {
            return right + wrong + vague;
        }

        double rightShare() {
            return all() == 0 ? 0 : (double) right / all();
        }

        double wrongShare() {
            return all() == 0 ? 0 : (double) wrong / all();
        }
    }

    /** A 95 % interval over articles. */
    record Interval(double low, double high) {}

    void startArticle() {
        articles.add(new EnumMap<>(SourceGroup.class));
    }

    /** Adds a statement that was found, with the speaker that it was given. */
    void add(AnnotatedArticle article, AttributionSpans marked, AttributedSpeaker given) {
        Verdict verdict = SpeakerScorer.judge(marked.speaker(), given);
        SourceGroup group = SourceGroup.of(article, marked);
        count(
                group,
                switch (verdict) {
                    case RIGHT -> new Counts(1, 0, 0, 0);
                    case WRONG -> new Counts(0, 1, 0, 0);
                    case VAGUE -> new Counts(0, 0, 1, 0);
                });
        if (verdict != Verdict.RIGHT) {
            String source = marked.source().isEmpty()
                    ? ""
                    : article.text()
                            .substring(
                                    marked.source().getFirst().start(),
                                    marked.source().getFirst().end());
            errors.add(verdict + " " + group + " " + article.id() + " [" + source + "]: " + given + " instead of "
                    + (marked.speaker() == null
                            ? "no speaker"
                            : marked.speaker().status() + " " + marked.speaker().name()));
        }
    }

    void addMissed(AnnotatedArticle article, AttributionSpans marked) {
        count(SourceGroup.of(article, marked), new Counts(0, 0, 0, 1));
    }

    private void count(SourceGroup group, Counts counts) {
        articles.getLast().merge(group, counts, Counts::plus);
    }

    Counts of(SourceGroup... groups) {
        return sum(articles, groups);
    }

    private static Counts sum(List<Map<SourceGroup, Counts>> articles, SourceGroup... groups) {
        return articles.stream()
                .flatMap(article -> Arrays.stream(groups).map(group -> article.getOrDefault(group, Counts.NONE)))
                .reduce(Counts.NONE, Counts::plus);
    }

    /** The interval that contains the share of wrong speakers of 95 in 100 resamples of the articles. */
    Interval wrongInterval() {
        Random random = new Random(1);
        double[] shares = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<Map<SourceGroup, Counts>> sample = new ArrayList<>();
            for (int j = 0; j < articles.size(); j++) {
                sample.add(articles.get(random.nextInt(articles.size())));
            }
            shares[i] = sum(sample, SourceGroup.values()).wrongShare();
        }
        Arrays.sort(shares);
        return new Interval(shares[RESAMPLES / 40], shares[RESAMPLES - 1 - RESAMPLES / 40]);
    }
}
