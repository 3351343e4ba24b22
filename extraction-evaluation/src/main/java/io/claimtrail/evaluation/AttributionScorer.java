package io.claimtrail.evaluation;

import io.claimtrail.evaluation.Alignment.Pair;
import io.claimtrail.extraction.text.CharSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares extracted attributions with marked ones and counts over all articles added. Measures are named kind/measure:
 *
 * <ul>
 *   <li>{@code content}, {@code source}, {@code cue}: the part alone; {@code src+cnt}: content and source together;
 *       {@code full}: content, source and cue together;
 *   <li>{@code exact}: the same characters; {@code edge}: the same words, whatever the punctuation; {@code half}: a
 *       Dice coefficient of the tokens of at least one half, and for {@code full} also source and cue that overlap;
 *       {@code any}: some overlap; {@code dice}: the coefficient itself.
 * </ul>
 *
 * With {@code statementsOnly}, attributions of attitudes (no quotation mark, no word of communication in the cue) are
 * not counted, neither as marked nor as predicted.
 */
public final class AttributionScorer {

    private final boolean statementsOnly;
    private final Map<String, PrecisionRecall> measures = new TreeMap<>();
    private int withSource;
    private int sourceOverlaps;
    private int sourceExact;

    public AttributionScorer(boolean statementsOnly) {
        this.statementsOnly = statementsOnly;
    }

    /** The measures so far, by name. */
    Map<String, PrecisionRecall> measures() {
        return measures;
    }

    /** The F1 of measure {@code name}; 0 if nothing was counted. */
    public double f1(String name) {
        return measure(name).f1();
    }

    /** Share of the marked attributions found with a source whose predicted source overlaps it. */
    double sourceOverlap() {
        return withSource == 0 ? 0 : (double) sourceOverlaps / withSource;
    }

    /** Share of the marked attributions found with a source whose predicted source is the same. */
    double sourceExact() {
        return withSource == 0 ? 0 : (double) sourceExact / withSource;
    }

    /** Adds one article. */
    public void add(AnnotatedArticle article, List<AttributionSpans> predictions) {
        ScoredText text = new ScoredText(article.text());
        List<Scored> marked = article.attributions().stream()
                .map(attribution -> Scored.of(text, attribution))
                .toList();
        List<Scored> predicted = predictions.stream()
                .filter(attribution -> !attribution.content().isEmpty())
                .map(attribution -> Scored.of(text, attribution))
                .toList();
        Alignment alignment = new Alignment(
                marked.stream().map(Scored::content).toList(),
                predicted.stream().map(Scored::content).toList());
        List<Integer> counted = new ArrayList<>();
        BitSet ignored = new BitSet();
        for (int i = 0; i < marked.size(); i++) {
            if (statementsOnly && marked.get(i).isAttitude()) {
                alignment.ofMarked(i).ifPresent(pair -> ignored.set(pair.predicted()));
            } else {
                counted.add(i);
            }
        }
        for (int j = 0; j < predicted.size(); j++) {
            Scored prediction = predicted.get(j);
            boolean unaligned = alignment.ofPredicted(j).isEmpty();
            if (statementsOnly && unaligned && !prediction.cue().isEmpty() && prediction.isAttitude()) {
                ignored.set(j);
            }
        }
        count(marked, counted, predicted, ignored, alignment);
    }

    private void count(
            List<Scored> marked, List<Integer> counted, List<Scored> predicted, BitSet ignored, Alignment alignment) {
        Map<String, Double> right = new TreeMap<>();
        for (int i : counted) {
            Optional<Pair> pair = alignment.ofMarked(i);
            pair.ifPresent(p -> compare(marked.get(p.marked()), predicted.get(p.predicted()), p, right));
        }
        int predictions = predicted.size() - ignored.cardinality();
        for (String kind : List.of("content", "full", "src+cnt")) {
            for (String measure : List.of("exact", "edge", "dice", "half", "any")) {
                if (kind.equals("content") || !measure.equals("any")) {
                    String name = kind + "/" + measure;
                    measure(name).add(right.getOrDefault(name, 0.0), predictions, counted.size());
                }
            }
        }
        List<Scored> kept = new ArrayList<>();
        for (int j = 0; j < predicted.size(); j++) {
            if (!ignored.get(j)) {
                kept.add(predicted.get(j));
            }
        }
        List<Scored> wanted = counted.stream().map(marked::get).toList();
        countAlone(
                "source",
                wanted.stream().map(Scored::source).toList(),
                kept.stream().map(Scored::source).toList());
        countAlone(
                "cue",
                wanted.stream().map(Scored::cue).toList(),
                kept.stream().map(Scored::cue).toList());
    }

    private void compare(Scored marked, Scored predicted, Pair pair, Map<String, Double> right) {
        double dice = pair.dice();
        double source = marked.source().dice(predicted.source());
        double cue = marked.cue().dice(predicted.cue());
        boolean exactContent = marked.content().isExactly(predicted.content());
        boolean exactSource = marked.source().isExactly(predicted.source());
        boolean edgeContent = marked.content().isNearly(predicted.content());
        boolean edgeSource = marked.source().isNearly(predicted.source());
        boolean half = pair.isHalf();
        add(right, "content/exact", exactContent);
        add(right, "content/edge", edgeContent);
        right.merge("content/dice", dice, Double::sum);
        add(right, "content/half", half);
        add(right, "content/any", true);
        add(right, "src+cnt/exact", exactContent && exactSource);
        add(right, "src+cnt/edge", edgeContent && edgeSource);
        add(right, "src+cnt/half", half && source > 0);
        right.merge("src+cnt/dice", dice * source, Double::sum);
        add(right, "full/exact", exactContent && exactSource && marked.cue().isExactly(predicted.cue()));
        add(right, "full/edge", edgeContent && edgeSource && marked.cue().isNearly(predicted.cue()));
        add(right, "full/half", half && source > 0 && cue > 0);
        right.merge("full/dice", dice * source * cue, Double::sum);
        if (half && !marked.source().isEmpty()) {
            withSource++;
            sourceOverlaps += source > 0 ? 1 : 0;
            sourceExact += exactSource ? 1 : 0;
        }
    }

    private static void add(Map<String, Double> right, String name, boolean isRight) {
        right.merge(name, isRight ? 1.0 : 0.0, Double::sum);
    }

    /** Counts the distinct parts of one kind, aligned without regard to the other kinds. */
    private void countAlone(String kind, List<ComparedPart> marked, List<ComparedPart> predicted) {
        List<ComparedPart> wanted = distinct(marked);
        List<ComparedPart> given = distinct(predicted);
        Map<String, Double> right = new TreeMap<>();
        for (Pair pair : new Alignment(wanted, given).pairs()) {
            ComparedPart one = wanted.get(pair.marked());
            ComparedPart other = given.get(pair.predicted());
            add(right, "exact", one.isExactly(other));
            add(right, "edge", one.isNearly(other));
            right.merge("dice", pair.dice(), Double::sum);
            add(right, "half", pair.isHalf());
            add(right, "any", true);
        }
        for (String measure : List.of("exact", "edge", "dice", "half", "any")) {
            measure(kind + "/" + measure).add(right.getOrDefault(measure, 0.0), given.size(), wanted.size());
        }
    }

    private static List<ComparedPart> distinct(List<ComparedPart> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .sorted(Comparator.comparing(ComparedPart::exact, AttributionScorer::compareSpans))
                .distinct()
                .toList();
    }

    private static int compareSpans(List<CharSpan> one, List<CharSpan> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int byStart = Integer.compare(one.get(i).start(), other.get(i).start());
            int byEnd = Integer.compare(one.get(i).end(), other.get(i).end());
            if (byStart != 0 || byEnd != 0) {
                return byStart != 0 ? byStart : byEnd;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    PrecisionRecall measure(String name) {
        return measures.computeIfAbsent(name, n -> new PrecisionRecall());
    }

    /** An attribution in the form that is compared. */
    private record Scored(ScoredText text, ComparedPart source, ComparedPart cue, ComparedPart content) {

        static Scored of(ScoredText text, AttributionSpans attribution) {
            return new Scored(
                    text,
                    ComparedPart.of(text, attribution.source()),
                    ComparedPart.of(text, attribution.cue()),
                    ComparedPart.of(text, attribution.content()));
        }

        boolean isAttitude() {
            boolean quoted = content.words().stream()
                    .anyMatch(word -> text.isQuoted(text.token(word).start()));
            return !quoted && !CommunicationWords.occurIn(cueWords());
        }

        private String cueWords() {
            return String.join(
                    " ",
                    cue.exact().stream()
                            .map(span -> text.text().substring(span.start(), span.end()))
                            .toList());
        }
    }
}
