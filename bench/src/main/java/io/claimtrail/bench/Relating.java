package io.claimtrail.bench;

import io.claimtrail.bench.Question.Answered;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is related to one claim, against a plain BM25 query for its words.
 *
 * @param claims in the index
 * @param each how long is asked
 */
record Relating(int claims, Duration each) implements Benchmark {

    /** The goals are meant for as many claims. */
    private static final int MEANT = 1_000_000;

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        Filling filling = new Filling(installation, corpus, false, progress);
        filling.upTo(claims);
        progress.accept("asking");
        Question related = Question.related(installation, corpus, filling.stories());
        related.ask(1, each);
        return figures(claims, related.ask(1, each));
    }

    static List<Figure> figures(int claims, Answered answered) {
        Figure median = figure(claims, answered, 50);
        Figure tail = figure(claims, answered, 95);
        return claims < MEANT ? List.of(median, tail) : List.of(median.atMost(4), tail.atMost(6));
    }

    private static Figure figure(int claims, Answered answered, int percentile) {
        return Figure.of(
                        "related, %d claims, p%d".formatted(claims, percentile),
                        answered.claimtrail().millis(percentile),
                        Unit.MILLISECONDS)
                .against(answered.plain().millis(percentile));
    }
}
