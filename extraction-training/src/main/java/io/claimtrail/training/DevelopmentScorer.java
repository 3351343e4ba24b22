package io.claimtrail.training;

import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.AttributionScorer;
import io.claimtrail.evaluation.AttributionSpans;
import io.claimtrail.extraction.linking.LinkedParts;
import io.claimtrail.extraction.linking.Linker;
import io.claimtrail.extraction.network.EncoderOutput;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.WordPieceVocabulary;
import io.claimtrail.extraction.piece.WordPieces;
import io.claimtrail.extraction.tagging.CueTagger;
import io.claimtrail.extraction.tagging.TaggedCue;
import java.util.ArrayList;
import java.util.List;

/** Scores a network on the development articles, which it is not trained on. */
record DevelopmentScorer(WordPieceVocabulary vocabulary, List<AnnotatedArticle> articles) {

    private static final CueTagger TAGGER = new CueTagger(0.5);

    /** The F1 of the contents of all attributions, measure {@code content/half}. */
    double score(Network network) {
        AttributionScorer scorer = new AttributionScorer(false);
        for (AnnotatedArticle article : articles) {
            scorer.add(article, attributions(network, article));
        }
        return scorer.f1("content/half");
    }

    private List<AttributionSpans> attributions(Network network, AnnotatedArticle article) {
        WordPieces pieces = WordPieces.of(article.text(), vocabulary);
        EncoderOutput output = network.encode(pieces);
        Linker linker = new Linker(network);
        List<AttributionSpans> attributions = new ArrayList<>();
        for (TaggedCue cue : TAGGER.cues(pieces, output)) {
            LinkedParts parts = linker.link(pieces, output, cue);
            attributions.add(new AttributionSpans(
                    parts.source() == null ? List.of() : List.of(pieces.characters(parts.source())),
                    List.of(pieces.characters(cue.words())),
                    parts.content().stream().map(pieces::characters).toList(),
                    null));
        }
        return attributions;
    }
}
