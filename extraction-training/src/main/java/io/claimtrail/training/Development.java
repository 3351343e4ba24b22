package io.claimtrail.training;

import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.MarkedAttribution;
import io.claimtrail.evaluation.Scorer;
import io.claimtrail.evaluation.Stretch;
import io.claimtrail.extraction.linking.Linker;
import io.claimtrail.extraction.linking.Parts;
import io.claimtrail.extraction.linking.Parts.Range;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.Reading;
import io.claimtrail.extraction.piece.Pieces;
import io.claimtrail.extraction.piece.Vocabulary;
import io.claimtrail.extraction.tagging.CueSpan;
import io.claimtrail.extraction.tagging.CueTagger;
import java.util.ArrayList;
import java.util.List;

/** How well a network does on the articles that it does not learn from. */
record Development(Vocabulary vocabulary, List<AnnotatedArticle> articles) {

    private static final CueTagger TAGGER = new CueTagger(0.5);

    /** F1 of contents of all attributions, half of the words at least. */
    double score(Network network) {
        Scorer scorer = new Scorer(false);
        for (AnnotatedArticle article : articles) {
            scorer.add(article, attributions(network, article));
        }
        return scorer.f1("content/half");
    }

    private List<MarkedAttribution> attributions(Network network, AnnotatedArticle article) {
        Pieces pieces = Pieces.of(article.text(), vocabulary);
        Reading reading = network.read(pieces);
        Linker linker = new Linker(network);
        List<MarkedAttribution> attributions = new ArrayList<>();
        for (CueSpan cue : TAGGER.cues(pieces, reading)) {
            Parts parts = linker.link(pieces, reading, cue);
            attributions.add(new MarkedAttribution(
                    stretches(pieces, parts.source().stream().toList()),
                    stretches(pieces, List.of(new Range(cue.first(), cue.end()))),
                    stretches(pieces, parts.content()),
                    null));
        }
        return attributions;
    }

    private static List<Stretch> stretches(Pieces pieces, List<Range> ranges) {
        return ranges.stream()
                .map(range -> new Stretch(
                        pieces.words().get(range.first()).start(),
                        pieces.words().get(range.end() - 1).end()))
                .toList();
    }
}
