package io.claimtrail.evaluation;

import io.claimtrail.evaluation.Alignment.Pair;
import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.text.CharSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Counts how many statements are found, and whether the statements found have the right speaker. */
final class SpeakerEvaluation {

    private static final List<String> PRONOUNS = List.of("he", "she", "they", "it", "i", "we");

    private final AttributionScorer attributions = new AttributionScorer(false);
    private final List<String> errors = new ArrayList<>();
    private final SpeakerScorer speakers = new SpeakerScorer(errors::add);
    private final SpeakerScorer hardSpeakers = new SpeakerScorer(line -> {});
    private final CalibrationTable calibration = new CalibrationTable();

    private SpeakerEvaluation() {}

    /**
     * The result over all articles.
     *
     * @param found contents found, by half of their tokens
     * @param hardSpeakers speakers of pronouns and of quotations without source
     * @param errors a line for each statement missed or added and each speaker that is not right
     */
    record Result(
            PrecisionRecall found,
            SpeakerScorer speakers,
            SpeakerScorer hardSpeakers,
            CalibrationTable calibration,
            List<String> errors) {

        Result {
            errors = List.copyOf(errors);
        }
    }

    static Result evaluate(Extractor extractor, List<AnnotatedArticle> articles) {
        SpeakerEvaluation evaluation = new SpeakerEvaluation();
        articles.forEach(article -> evaluation.add(article, ExtractedAttributions.from(extractor, article, true)));
        return new Result(
                evaluation.attributions.measure("content/half"),
                evaluation.speakers,
                evaluation.hardSpeakers,
                evaluation.calibration,
                evaluation.errors);
    }

    private void add(AnnotatedArticle article, ExtractedAttributions extracted) {
        attributions.add(article, extracted.attributions());
        Alignment alignment = extracted.alignedWith(article);
        addUnaligned(article, extracted, alignment);
        for (Pair pair : alignment.pairs()) {
            if (pair.isHalf()) {
                addSpeaker(
                        article,
                        article.attributions().get(pair.marked()),
                        extracted.statements().get(pair.predicted()));
            }
        }
    }

    private void addSpeaker(AnnotatedArticle article, AttributionSpans marked, AttributedStatement statement) {
        String context = article.id() + " [" + statement.source().text() + "]";
        boolean right = speakers.add(context, marked.speaker(), statement.speaker());
        if (isHard(article, marked)) {
            hardSpeakers.add(context, marked.speaker(), statement.speaker());
        }
        if (statement.speaker() instanceof AttributedSpeaker.Resolved) {
            calibration.add(statement.speakerConfidence(), right);
        }
    }

    private void addUnaligned(AnnotatedArticle article, ExtractedAttributions extracted, Alignment alignment) {
        for (int i = 0; i < article.attributions().size(); i++) {
            if (alignment.ofMarked(i).filter(Pair::isHalf).isEmpty()) {
                AttributionSpans marked = article.attributions().get(i);
                errors.add("missed " + article.id() + " [" + words(article, marked.source()) + "] <"
                        + words(article, marked.cue()) + "> " + words(article, marked.content()));
            }
        }
        for (int j = 0; j < extracted.statements().size(); j++) {
            if (alignment.ofPredicted(j).filter(Pair::isHalf).isEmpty()) {
                AttributedStatement statement = extracted.statements().get(j);
                errors.add("extra  " + article.id() + " [" + statement.source().text() + "] <"
                        + statement.cue().text() + "> " + statement.content().text());
            }
        }
    }

    private static String words(AnnotatedArticle article, List<CharSpan> spans) {
        return spans.stream()
                .map(span -> article.text().substring(span.start(), span.end()))
                .collect(Collectors.joining(" | "));
    }

    /** Whether the speaker depends on the context: the source is a pronoun or missing. */
    private static boolean isHard(AnnotatedArticle article, AttributionSpans marked) {
        if (marked.source().isEmpty()) {
            return true;
        }
        CharSpan source = marked.source().getFirst();
        return PRONOUNS.contains(
                article.text().substring(source.start(), source.end()).toLowerCase(Locale.ROOT));
    }
}
