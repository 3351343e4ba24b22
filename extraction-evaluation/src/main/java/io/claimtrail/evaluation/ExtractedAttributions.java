package io.claimtrail.evaluation;

import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ReportedAttitude;
import io.claimtrail.extraction.TextPassage;
import io.claimtrail.extraction.text.CharSpan;
import java.util.List;

/**
 * The statements extracted from an article, also in the form of annotations.
 *
 * @param attributions in the order of {@code statements}
 */
record ExtractedAttributions(List<AttributedStatement> statements, List<AttributionSpans> attributions) {

    static ExtractedAttributions from(Extractor extractor, AnnotatedArticle article, boolean statementsOnly) {
        List<AttributedStatement> statements =
                extractor.extract(new Document("", article.text(), "en")).statements().stream()
                        .filter(statement -> !statementsOnly || statement.attitude() == ReportedAttitude.STATEMENT)
                        .toList();
        List<AttributionSpans> attributions = statements.stream()
                .map(statement -> new AttributionSpans(
                        spans(article.text(), statement.source()),
                        spans(article.text(), statement.cue()),
                        spans(article.text(), statement.content()),
                        null))
                .toList();
        return new ExtractedAttributions(statements, attributions);
    }

    private static List<CharSpan> spans(String text, TextPassage passage) {
        return passage.spans().stream()
                .map(span ->
                        new CharSpan(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())))
                .toList();
    }

    /** The alignment of the contents with those that are marked in {@code article}. */
    Alignment alignedWith(AnnotatedArticle article) {
        ScoredText text = new ScoredText(article.text());
        return new Alignment(contents(text, article.attributions()), contents(text, attributions));
    }

    private static List<ComparedPart> contents(ScoredText text, List<AttributionSpans> attributions) {
        return attributions.stream()
                .map(attribution -> ComparedPart.of(text, attribution.content()))
                .toList();
    }
}
