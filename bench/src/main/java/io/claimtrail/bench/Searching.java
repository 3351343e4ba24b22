package io.claimtrail.bench;

import io.claimtrail.bench.Question.Answered;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Searches of five kinds, each against the bare query.
 *
 * @param claims in the index
 * @param clients how many ask at a time, one number after the other
 * @param each how long each kind is asked by each number of clients
 */
record Searching(int claims, List<Integer> clients, Duration each) implements Benchmark {

    /** The number of clients that the goal is set for. */
    private static final int MEANT = 8;

    private static final List<Integer> PERCENTILES = List.of(50, 95, 99);

    Searching {
        clients = List.copyOf(clients);
    }

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        Filling filling = new Filling(installation, corpus, false, progress);
        filling.upTo(claims);
        List<Question> questions = Question.searches(installation, corpus, filling.stories());
        progress.accept("warming up");
        questions.forEach(question -> question.ask(MEANT, each));
        List<Figure> figures = new ArrayList<>();
        for (int asking : clients) {
            for (Question question : questions) {
                progress.accept(question.name() + ", " + asking + " clients");
                Answered answered = question.ask(asking, each);
                for (int percentile : PERCENTILES) {
                    Figure figure = Figure.of(
                                    "%s, %d clients, p%d".formatted(question.name(), asking, percentile),
                                    answered.claimtrail().millis(percentile),
                                    Unit.MILLISECONDS)
                            .against(answered.plain().millis(percentile));
                    figures.add(asking == MEANT && percentile == 95 ? figure.atMost(1.3) : figure);
                }
            }
        }
        return figures;
    }
}
