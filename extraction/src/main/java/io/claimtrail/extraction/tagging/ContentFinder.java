package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.tagging.Attribution.Evidence;
import io.claimtrail.extraction.tagging.Cue.Frame;
import io.claimtrail.extraction.text.Quotation;
import io.claimtrail.extraction.text.Quotes;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is said, once cue and source of an attribution are known. */
final class ContentFinder {

    private static final int MIN_CLAUSE = 3;
    private static final int MIN_OBJECT = 2;
    private static final int MAX_ADJUNCT = 10;
    private static final int MAX_ADDRESSEE = 8;

    private final Text text;
    private final Sentence sentence;
    private final Quotes quotes;
    private final CueLexicon lexicon;

    ContentFinder(Text text, Sentence sentence, Quotes quotes, CueLexicon lexicon) {
        this.text = text;
        this.sentence = sentence;
        this.quotes = quotes;
        this.lexicon = lexicon;
    }

    /** What is said, to whom, and what speaks for it. */
    record Content(List<Sentence> stretches, Sentence addressee, Evidence evidence) {}

    /** For source and cue in this order: before them, after them, or on both sides. */
    Optional<Content> around(Cue cue, Sentence source) {
        Optional<Quotation> before = quotationBefore(source.first());
        if (before.isPresent() && cue.frame() != Frame.OBJECT) {
            return Optional.of(quoted(before.get(), cue.end()));
        }
        return after(cue, sentence.end()).or(() -> fronted(cue, source.first()));
    }

    /** For a source that follows its cue: what stands before both, and goes on after them. */
    Optional<Content> beforeInverted(Cue cue, Sentence source) {
        Optional<Quotation> before = quotationBefore(cue.first());
        return before.map(quotation -> quoted(quotation, source.end()))
                .or(() -> endsWith(source.end()) ? clauseBefore(cue.first(), Evidence.FRONTED) : Optional.empty());
    }

    /** For "according to": the clause on either side. */
    Optional<List<Sentence>> beside(Cue cue, Sentence source) {
        if (cue.first() == sentence.first()) {
            return clause(source.end() + 1, sentence.end(), MIN_CLAUSE).map(List::of);
        }
        return clauseBefore(cue.first(), Evidence.ACCORDING).map(Content::stretches);
    }

    /** What depends on the cue, up to {@code limit}. */
    Optional<Content> after(Cue cue, int limit) {
        return switch (cue.frame()) {
            case CLAUSE -> afterQuote(cue).or(() -> thatClause(cue, limit)).or(() -> bareClause(cue, limit));
            case THAT -> afterQuote(cue).or(() -> thatClause(cue, limit));
            case TOLD -> told(cue, limit);
            case OBJECT -> clause(cue.end(), limit, MIN_OBJECT).map(object -> content(object, Evidence.STANCE));
            case ACCORDING -> Optional.empty();
        };
    }

    private Optional<Content> afterQuote(Cue cue) {
        int i = cue.end();
        if (i < sentence.end() && (text.token(i).is(":") || text.token(i).is(","))) {
            i++;
        }
        return quotes.startingAt(i).map(q -> content(stretch(q), Evidence.QUOTED));
    }

    private Optional<Content> thatClause(Cue cue, int limit) {
        int that = cue.end();
        boolean adjunct =
                that < limit && Words.TIME_OR_PLACE.contains(text.token(that).lower());
        int reach = adjunct ? Math.min(limit, that + MAX_ADJUNCT) : Math.min(limit, that + 1);
        while (that < reach && !text.isWord(that, "that")) {
            that++;
        }
        return that < reach
                ? clause(that + 1, limit, MIN_OBJECT).map(c -> content(c, Evidence.THAT_CLAUSE))
                : Optional.empty();
    }

    private Optional<Content> bareClause(Cue cue, int limit) {
        boolean isClause = cue.end() < limit
                && (text.token(cue.end()).word() || quotes.hold(cue.end()))
                && !Words.TIME_OR_PLACE.contains(text.token(cue.end()).lower());
        return isClause
                ? clause(cue.end(), limit, MIN_CLAUSE).map(c -> content(c, Evidence.BARE_CLAUSE))
                : Optional.empty();
    }

    private Optional<Content> told(Cue cue, int limit) {
        int end = cue.end();
        while (end < limit
                && end - cue.end() < MAX_ADDRESSEE
                && text.token(end).word()
                && !text.isWord(end, "that")
                && !Words.PRONOUNS.contains(text.token(end).lower())) {
            end++;
        }
        Sentence addressee = new Sentence(cue.end(), end);
        if (end == cue.end() || end >= limit) {
            return Optional.empty();
        }
        int start = text.token(end).word() ? end : end + 1;
        Optional<Content> quoted = quotes.startingAt(
                        text.token(end).is(":") || text.token(end).is(",") ? end + 1 : end)
                .map(q -> new Content(List.of(stretch(q)), addressee, Evidence.QUOTED));
        return quoted.or(() -> text.isWord(start, "that")
                ? clause(start + 1, limit, MIN_CLAUSE)
                        .map(c -> new Content(List.of(c), addressee, Evidence.THAT_CLAUSE))
                : Optional.empty());
    }

    /** "…, Chen said." and "…, Chen said on Monday.": without marks, the sentence before the source is the content. */
    private Optional<Content> fronted(Cue cue, int sourceFirst) {
        boolean says = cue.frame() == Frame.CLAUSE || cue.frame() == Frame.THAT;
        return says && endsWith(cue.end()) ? clauseBefore(sourceFirst, Evidence.FRONTED) : Optional.empty();
    }

    /** Whether from {@code end} on nothing follows but a time or a place. */
    private boolean endsWith(int end) {
        if (end >= sentence.end() || !text.token(end).word()) {
            return end >= sentence.end()
                    || text.token(end).is(".")
                    || text.token(end).is(",");
        }
        return Words.TIME_OR_PLACE.contains(text.token(end).lower()) && sentence.end() - end <= MAX_ADJUNCT + 1;
    }

    private Optional<Content> clauseBefore(int end, Evidence evidence) {
        int comma = end - 1;
        boolean parted = comma > sentence.first() && text.token(comma).is(",");
        if (!parted && evidence != Evidence.ACCORDING) {
            return Optional.empty();
        }
        return clause(sentence.first(), parted ? comma : end, MIN_CLAUSE).map(c -> content(c, evidence));
    }

    private Optional<Quotation> quotationBefore(int end) {
        int last = end - 1;
        if (last >= sentence.first() && text.token(last).is(",")) {
            last--;
        }
        return last < sentence.first() ? Optional.empty() : quotes.endingAt(last);
    }

    /** A quotation before the cue, and the one it goes on with after the cue in the same sentence. */
    private Content quoted(Quotation before, int from) {
        List<Sentence> stretches = new ArrayList<>();
        stretches.add(stretch(before));
        for (int i = from; i < Math.min(sentence.end(), from + MAX_ADJUNCT); i++) {
            Optional<Quotation> more = quotes.startingAt(i);
            if (more.isPresent()) {
                stretches.add(stretch(more.get()));
                break;
            }
        }
        return new Content(stretches, none(), Evidence.QUOTED);
    }

    /** From {@code first} up to {@code limit}, or to where another cue takes over; without the final mark. */
    private Optional<Sentence> clause(int first, int limit, int least) {
        int end = first;
        while (end < limit && !isTakenOver(end)) {
            end++;
        }
        while (end > first && isOuterMark(end - 1)) {
            end--;
        }
        return end - first >= least ? Optional.of(new Sentence(first, end)) : Optional.empty();
    }

    private boolean isTakenOver(int i) {
        if (i + 1 >= sentence.end() || quotes.hold(i) || !text.token(i).is(",")) {
            return false;
        }
        return lexicon.first(text, i + 1)
                .filter(cue -> cue.frame() == Frame.ACCORDING
                        || text.token(cue.first()).lower().endsWith("ing"))
                .isPresent();
    }

    private boolean isOuterMark(int i) {
        return !text.token(i).word()
                && !quotes.hold(i)
                && ".,;:!?\u2026".contains(text.token(i).text());
    }

    private static Sentence stretch(Quotation quotation) {
        return new Sentence(quotation.first(), quotation.last() + 1);
    }

    private Content content(Sentence stretch, Evidence evidence) {
        return new Content(List.of(stretch), none(), evidence);
    }

    private Sentence none() {
        return new Sentence(sentence.first(), sentence.first());
    }
}
