package io.claimtrail.bench;

import io.claimtrail.bench.Question.Answered;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.localstack.installation.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * How cost grows with the index: the same questions at ten thousand claims, at every tenfold of that, and at the end.
 *
 * @param claims at the end
 * @param each how long each question is asked
 */
record Scaling(int claims, Duration each) implements Benchmark {

    private static final int FIRST = 10_000;
    private static final int CLIENTS = 8;
    private static final int TAIL = 95;

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        Filling filling = new Filling(installation, corpus, false, progress);
        double firstRate = filling.upTo(FIRST);
        List<Question> searches = Question.searches(installation, corpus, filling.stories());
        Question related = Question.related(installation, corpus, filling.stories());
        // What is measured first would pay for what the others find compiled.
        progress.accept("warming up");
        searches.forEach(search -> search.ask(CLIENTS, each));
        related.ask(CLIENTS, each);
        Map<String, Double> first = new LinkedHashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (int size : sizes()) {
            double rate = size == FIRST ? firstRate : filling.upTo(size);
            figures.add(Figure.of("indexing, %d claims".formatted(size), rate, Unit.PER_SECOND)
                    .against(firstRate));
            for (Question search : searches) {
                progress.accept(search.name());
                search.ask(CLIENTS, each);
                double tail = search.ask(CLIENTS, each).claimtrail().millis(TAIL);
                first.putIfAbsent(search.name(), tail);
                figures.add(
                        Figure.of("%s, %d claims, p%d".formatted(search.name(), size, TAIL), tail, Unit.MILLISECONDS)
                                .against(first.getOrDefault(search.name(), tail))
                                .atMost(3));
            }
            progress.accept(related.name());
            related.ask(1, each);
            Answered answered = related.ask(1, each);
            figures.addAll(Relating.figures(size, answered));
        }
        return figures;
    }

    private SortedSet<Integer> sizes() {
        SortedSet<Integer> sizes = new TreeSet<>();
        for (int size = FIRST; size < claims; size *= 10) {
            sizes.add(size);
        }
        sizes.add(Math.max(claims, FIRST));
        return sizes;
    }
}
