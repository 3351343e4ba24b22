package io.claimtrail.evaluation;

import io.claimtrail.evaluation.Alignment.Pair;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.Speaker;
import io.claimtrail.extraction.Statement;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs an extractor over annotated articles and prints the measures. */
final class Evaluation {

    private static final int RESAMPLES = 1000;
    private static final double FOUND = 0.5;
    private static final int LONGEST_TEXT = 1_000_000;

    private final Extractor extractor;
    private final PrintStream out;

    Evaluation(Extractor extractor, PrintStream out) {
        this.extractor = extractor;
        this.out = out;
    }

    /** Content, source and cue against marks of attributions of all kinds, and of statements alone. */
    void attributions(String name, List<AnnotatedArticle> articles) {
        List<Answered> all = new ArrayList<>();
        Reliability reliability = new Reliability();
        for (AnnotatedArticle article : articles) {
            Extracted extracted = Extracted.from(extractor, article, false);
            all.add(new Answered(article, extracted));
            reliability(article, extracted, reliability);
        }
        for (boolean statementsOnly : new boolean[] {false, true}) {
            out.printf("%s, %s%n", name, statementsOnly ? "statements" : "all attributions");
            Scorer scorer = score(all, statementsOnly);
            scorer.measures()
                    .forEach((measure, m) -> out.printf(
                            Locale.ROOT,
                            "  %-14s precision %.3f  recall %.3f  F1 %.3f%n",
                            measure,
                            m.precision(),
                            m.recall(),
                            m.f1()));
            out.printf(
                    Locale.ROOT,
                    "  source given content: overlap %.3f, exact %.3f%n",
                    scorer.sourceOverlap(),
                    scorer.sourceExact());
            interval(all, statementsOnly, "content/half");
            interval(all, statementsOnly, "full/half");
        }
        out.printf(
                Locale.ROOT,
                "  confidence: expected calibration error %.3f%n%s",
                reliability.expectedError(),
                reliability.table());
    }

    /** An article with what was found in it. */
    private record Answered(AnnotatedArticle article, Extracted extracted) {}

    private static Scorer score(List<Answered> all, boolean statementsOnly) {
        Scorer scorer = new Scorer(statementsOnly);
        all.forEach(one -> scorer.add(one.article(), one.extracted().attributions()));
        return scorer;
    }

    /** 95 in 100 resamples of the articles lie within. */
    private void interval(List<Answered> all, boolean statementsOnly, String measure) {
        List<double[]> counts = all.stream()
                .map(one -> score(List.of(one), statementsOnly).measure(measure).counts())
                .toList();
        Random random = new Random(1);
        double[] scores = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            Measure sum = new Measure();
            for (int j = 0; j < counts.size(); j++) {
                double[] c = counts.get(random.nextInt(counts.size()));
                sum.add(c[0], c[1], c[2]);
            }
            scores[i] = sum.f1();
        }
        Arrays.sort(scores);
        out.printf(
                Locale.ROOT,
                "  %s F1, 95 %% interval %.3f to %.3f%n",
                measure,
                scores[RESAMPLES / 40],
                scores[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    private static void reliability(AnnotatedArticle article, Extracted extracted, Reliability reliability) {
        ScoredText text = new ScoredText(article.text());
        Alignment alignment = align(text, article, extracted);
        for (int i = 0; i < extracted.statements().size(); i++) {
            boolean right = alignment
                    .ofPredicted(i)
                    .filter(pair -> pair.dice() >= FOUND)
                    .isPresent();
            reliability.add(extracted.statements().get(i).confidence(), right);
        }
    }

    private static Alignment align(ScoredText text, AnnotatedArticle article, Extracted extracted) {
        return new Alignment(
                article.attributions().stream()
                        .map(a -> Part.of(text, a.content()))
                        .toList(),
                extracted.attributions().stream()
                        .map(a -> Part.of(text, a.content()))
                        .toList());
    }

    /** How many statements are found, and whether those found have the right speaker. */
    void speakers(String name, List<AnnotatedArticle> articles, Consumer<String> log) {
        Scorer scorer = new Scorer(false);
        SpeakerScorer all = new SpeakerScorer(log);
        SpeakerScorer hard = new SpeakerScorer(line -> {});
        Reliability reliability = new Reliability();
        for (AnnotatedArticle article : articles) {
            Extracted extracted = Extracted.from(extractor, article, true);
            scorer.add(article, extracted.attributions());
            Alignment alignment = align(new ScoredText(article.text()), article, extracted);
            unaligned(article, extracted, alignment, log);
            for (Pair pair : alignment.pairs()) {
                MarkedAttribution marked = article.attributions().get(pair.marked());
                Statement statement = extracted.statements().get(pair.predicted());
                if (pair.dice() < FOUND) {
                    continue;
                }
                String context = article.id() + " [" + statement.source().text() + "]";
                boolean right = all.add(context, marked.speaker(), statement.speaker());
                if (isPronounOrFloating(article, marked)) {
                    hard.add(context, marked.speaker(), statement.speaker());
                }
                if (statement.speaker() instanceof Speaker.Resolved) {
                    reliability.add(statement.speakerConfidence(), right);
                }
            }
        }
        out.println(name);
        print(scorer.measure("content/half"), all, hard);
        out.printf(
                Locale.ROOT,
                "  speaker confidence: expected calibration error %.3f%n%s",
                reliability.expectedError(),
                reliability.table());
    }

    private void print(Measure found, SpeakerScorer all, SpeakerScorer hard) {
        out.printf(
                Locale.ROOT,
                "  found, half: precision %.3f  recall %.3f  F1 %.3f%n",
                found.precision(),
                found.recall(),
                found.f1());
        out.printf(
                Locale.ROOT,
                "  names right %.3f, wrong %.3f of %d found; pronouns and floating right %.3f, wrong %.3f of %d%n",
                all.rightShare(),
                all.wrongShare(),
                all.total(),
                hard.rightShare(),
                hard.wrongShare(),
                hard.total());
    }

    private static void unaligned(
            AnnotatedArticle article, Extracted extracted, Alignment alignment, Consumer<String> log) {
        for (int i = 0; i < article.attributions().size(); i++) {
            if (alignment.ofMarked(i).filter(pair -> pair.dice() >= FOUND).isEmpty()) {
                MarkedAttribution marked = article.attributions().get(i);
                log.accept("missed " + article.id() + " [" + words(article, marked.source()) + "] <"
                        + words(article, marked.cue()) + "> " + words(article, marked.content()));
            }
        }
        for (int j = 0; j < extracted.statements().size(); j++) {
            if (alignment.ofPredicted(j).filter(pair -> pair.dice() >= FOUND).isEmpty()) {
                Statement statement = extracted.statements().get(j);
                log.accept("extra  " + article.id() + " [" + statement.source().text() + "] <"
                        + statement.cue().text() + "> " + statement.content().text());
            }
        }
    }

    private static String words(AnnotatedArticle article, List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> article.text().substring(stretch.start(), stretch.end()))
                .collect(Collectors.joining(" | "));
    }

    private static boolean isPronounOrFloating(AnnotatedArticle article, MarkedAttribution marked) {
        if (marked.source().isEmpty()) {
            return true;
        }
        Stretch source = marked.source().getFirst();
        String words = article.text().substring(source.start(), source.end()).toLowerCase(Locale.ROOT);
        return List.of("he", "she", "they", "it", "i", "we").contains(words);
    }

    /** Time for texts that grow tenfold: a tenfold time is linear. */
    void length(List<AnnotatedArticle> articles) {
        String text = articles.stream().map(AnnotatedArticle::text).collect(Collectors.joining("\n\n"));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int size = 1000; size <= LONGEST_TEXT; size *= 10) {
            String cut = text.repeat(1 + size / text.length()).substring(0, size);
            long start = threads.getCurrentThreadCpuTime();
            Extracted.from(extractor, new AnnotatedArticle("length", cut, List.of()), false);
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "length: %7d characters in %.2f s, %.2f ms each 1000%n",
                    size,
                    seconds,
                    seconds * 1e6 / size);
        }
    }

    /** Articles of 600 words a second on one thread. */
    void speed(List<AnnotatedArticle> articles) {
        List<AnnotatedArticle> cut = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            String[] words = article.text().split("(?<=\\s)", 601);
            if (words.length > 600) {
                String text = String.join("", List.of(words).subList(0, 600));
                cut.add(new AnnotatedArticle(article.id(), text, List.of()));
            }
        }
        cut.stream().limit(5).forEach(article -> Extracted.from(extractor, article, false));
        // Processor time of this thread: what else the machine does takes nothing off it.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        cut.forEach(article -> Extracted.from(extractor, article, false));
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "speed: %.2f articles of 600 words a second and core (%d articles)%n",
                cut.size() / seconds,
                cut.size());
    }
}
