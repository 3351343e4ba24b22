package io.claimtrail.evaluation;

import io.claimtrail.extraction.Attitude;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.Passage;
import io.claimtrail.extraction.Statement;
import java.util.List;

/** What the extractor finds in an article, in the shape of what people marked. */
record Extracted(List<Statement> statements, List<MarkedAttribution> attributions) {

    static Extracted from(Extractor extractor, AnnotatedArticle article, boolean statementsOnly) {
        List<Statement> statements = extractor.extract(new Document("", article.text(), "en")).statements().stream()
                .filter(statement -> !statementsOnly || statement.attitude() == Attitude.STATEMENT)
                .toList();
        List<MarkedAttribution> attributions = statements.stream()
                .map(statement -> new MarkedAttribution(
                        stretches(article.text(), statement.source()),
                        stretches(article.text(), statement.cue()),
                        stretches(article.text(), statement.content()),
                        null))
                .toList();
        return new Extracted(statements, attributions);
    }

    private static List<Stretch> stretches(String text, Passage passage) {
        return passage.spans().stream()
                .map(span ->
                        new Stretch(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())))
                .toList();
    }
}
