package io.claimtrail.evaluation;

import io.claimtrail.extraction.speaker.ScoredSpeaker;
import io.claimtrail.extraction.speaker.SpeakerResolver;
import io.claimtrail.extraction.speaker.Utterance;
import io.claimtrail.extraction.text.CharSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Resolves the marked sources of articles, without the network: who speaks, given what is said. */
public final class SourceEvaluation {

    private SourceEvaluation() {}

    /** Adds every marked source to a new table; {@code errors} receives a line for every speaker that is not right. */
    static SpeakerTable evaluate(SpeakerResolver resolver, List<AnnotatedArticle> articles, List<String> errors) {
        SpeakerTable table = new SpeakerTable(errors);
        for (AnnotatedArticle article : articles) {
            table.startArticle();
            Text text = Text.of(article.text());
            List<AttributionSpans> marked = inTextOrder(article);
            List<Utterance> utterances =
                    marked.stream().map(spans -> utterance(text, spans)).toList();
            List<ScoredSpeaker> speakers = resolver.resolve(text, utterances);
            for (int i = 0; i < marked.size(); i++) {
                table.add(article, marked.get(i), speakers.get(i).speaker());
            }
        }
        return table;
    }

    /** The marked attributions that have a content, by its place. */
    public static List<AttributionSpans> inTextOrder(AnnotatedArticle article) {
        List<AttributionSpans> marked = new ArrayList<>(article.attributions());
        marked.removeIf(spans -> spans.content().isEmpty());
        marked.sort(Comparator.comparingInt(spans -> spans.content().getFirst().start()));
        return marked;
    }

    /** The parts of a marked attribution as tokens of {@code text}. */
    public static Utterance utterance(Text text, AttributionSpans marked) {
        return new Utterance(
                tokens(text, marked.source()),
                tokens(text, marked.cue()),
                marked.content().stream()
                        .map(span -> text.tokensIn(span.start(), span.end()))
                        .toList());
    }

    private static TokenSpan tokens(Text text, List<CharSpan> spans) {
        return spans.isEmpty()
                ? TokenSpan.NONE
                : text.tokensIn(spans.getFirst().start(), spans.getFirst().end());
    }
}
