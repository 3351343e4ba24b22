package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.tagging.Attribution.Evidence;
import io.claimtrail.extraction.text.Quotation;
import io.claimtrail.extraction.text.Quotes;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the attributions of a text, sentence by sentence; a floating quotation leans on the sentence before. */
public final class AttributionFinder {

    private final CueLexicon lexicon = new CueLexicon();

    /** All attributions of {@code text}, in the order of their contents. */
    public List<Attribution> find(Text text) {
        Quotes quotes = text.quotes();
        List<Attribution> found = new ArrayList<>();
        Optional<Attribution> previous = Optional.empty();
        for (Sentence sentence : text.sentences()) {
            List<Attribution> here = new SentenceReader(text, sentence, quotes, lexicon).read();
            if (here.isEmpty()) {
                here = floating(text, sentence, quotes, previous).stream().toList();
            }
            found.addAll(here);
            previous = here.stream().reduce((first, last) -> last);
        }
        found.sort(Comparator.comparingInt(a -> a.content().getFirst().first()));
        return found;
    }

    /** A sentence that is one quotation goes on with the speaker of a quotation right before it. */
    private static Optional<Attribution> floating(
            Text text, Sentence sentence, Quotes quotes, Optional<Attribution> previous) {
        boolean goesOn = previous.map(Attribution::evidence)
                .filter(evidence -> evidence == Evidence.QUOTED || evidence == Evidence.FLOATING)
                .isPresent();
        Optional<Quotation> quotation = quotes.startingAt(sentence.first());
        boolean whole = quotation
                .filter(q -> q.length() >= 3 && sentence.end() - q.last() <= 2)
                .isPresent();
        boolean near = previous.filter(p -> text.token(sentence.first()).paragraph()
                                - text.token(p.sentence().end() - 1).paragraph()
                        <= 2)
                .isPresent();
        return goesOn && whole && near
                ? quotation.map(q -> new Attribution(
                        sentence,
                        none(sentence),
                        none(sentence),
                        List.of(new Sentence(q.first(), q.last() + 1)),
                        none(sentence),
                        Evidence.FLOATING))
                : Optional.empty();
    }

    private static Sentence none(Sentence sentence) {
        return new Sentence(sentence.first(), sentence.first());
    }
}
