package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.tagging.Attribution.Evidence;
import io.claimtrail.extraction.tagging.Cue.Frame;
import io.claimtrail.extraction.text.Quotes;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the attributions of one sentence, cue by cue. */
final class SentenceReader {

    private static final Set<String> PASSIVE = Set.of("is", "was", "are", "were", "been", "be", "being");
    private static final Set<String> BEFORE_A_NOUN = Set.of(
            "the", "a", "an", "his", "her", "their", "its", "these", "those", "such", "no", "any", "of", "false", "to");

    private final Text text;
    private final Sentence sentence;
    private final Quotes quotes;
    private final CueLexicon lexicon;
    private final SourceFinder sources;
    private final ContentFinder contents;
    private final List<Attribution> found = new ArrayList<>();
    private Optional<Sentence> mainSource = Optional.empty();

    SentenceReader(Text text, Sentence sentence, Quotes quotes, CueLexicon lexicon) {
        this.text = text;
        this.sentence = sentence;
        this.quotes = quotes;
        this.lexicon = lexicon;
        this.sources = new SourceFinder(text);
        this.contents = new ContentFinder(text, sentence, quotes, lexicon);
    }

    List<Attribution> read() {
        int i = sentence.first();
        while (i < sentence.end()) {
            List<Cue> cues = quotes.hold(i) || isNoCue(i) ? List.of() : lexicon.at(text, i);
            int next = i + 1;
            for (Cue cue : cues) {
                Optional<Attribution> attribution = attribution(cue);
                if (attribution.isPresent()) {
                    found.add(attribution.get());
                    next = cue.end();
                    break;
                }
            }
            i = next;
        }
        return found;
    }

    /** "The claims that", "was accused of", "is said to": the words of a cue without being one. */
    private boolean isNoCue(int i) {
        if (i == sentence.first()) {
            return false;
        }
        String before = text.token(i - 1).lower();
        return BEFORE_A_NOUN.contains(before) || PASSIVE.contains(before);
    }

    private Optional<Attribution> attribution(Cue cue) {
        if (cue.frame() == Frame.ACCORDING) {
            return according(cue);
        }
        return isParticiple(cue) ? participle(cue) : finite(cue);
    }

    private boolean isParticiple(Cue cue) {
        return text.token(cue.first()).lower().endsWith("ing");
    }

    private Optional<Attribution> according(Cue cue) {
        return sources.after(sentence, cue.end())
                .flatMap(source -> contents.beside(cue, source)
                        .map(content -> of(cue, source, content, none(), Evidence.ACCORDING)));
    }

    /** "…, adding that …": what the subject of the main clause does besides. */
    private Optional<Attribution> participle(Cue cue) {
        boolean opens = cue.first() == sentence.first();
        if (!opens && !text.token(cue.first() - 1).is(",")) {
            return Optional.empty();
        }
        Optional<Sentence> main = opens ? nextFiniteSource(cue.end()) : mainSource.or(() -> sources.subject(sentence));
        int limit = opens && main.isPresent() ? main.get().first() : sentence.end();
        return main.flatMap(source -> contents.after(cue, limit)
                .map(content -> of(cue, source, content.stretches(), content.addressee(), content.evidence())));
    }

    private Optional<Sentence> nextFiniteSource(int from) {
        for (int i = from; i < sentence.end(); i++) {
            Optional<Cue> cue = quotes.hold(i) ? Optional.empty() : lexicon.first(text, i);
            if (cue.isPresent() && !isParticiple(cue.get()) && cue.get().frame() != Frame.ACCORDING) {
                return sources.before(sentence, i);
            }
        }
        return Optional.empty();
    }

    private Optional<Attribution> finite(Cue cue) {
        Optional<Sentence> before = sources.before(sentence, cue.first())
                .filter(source -> !quotes.hold(source.first()) && !quotes.hold(source.end() - 1));
        if (before.isPresent()) {
            Sentence source = before.get();
            Optional<ContentFinder.Content> content = contents.around(cue, source);
            content.ifPresent(c -> mainSource = before);
            return content.map(c -> of(cue, source, c.stretches(), c.addressee(), c.evidence()));
        }
        return inverted(cue);
    }

    /** "…," said Chen. */
    private Optional<Attribution> inverted(Cue cue) {
        if (cue.frame() == Frame.OBJECT || cue.frame() == Frame.TOLD) {
            return Optional.empty();
        }
        return sources.after(sentence, cue.end())
                .flatMap(source -> contents.beforeInverted(cue, source).map(content -> {
                    mainSource = Optional.of(source);
                    return of(cue, source, content.stretches(), none(), content.evidence());
                }));
    }

    private Attribution of(Cue cue, Sentence source, List<Sentence> content, Sentence addressee, Evidence evidence) {
        return new Attribution(sentence, new Sentence(cue.first(), cue.end()), source, content, addressee, evidence);
    }

    private Sentence none() {
        return new Sentence(sentence.first(), sentence.first());
    }
}
