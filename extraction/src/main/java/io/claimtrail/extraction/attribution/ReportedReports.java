package io.claimtrail.extraction.attribution;

import io.claimtrail.extraction.text.CharSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who really speaks in a report of a report. "The paper quoted her as saying ..." is her statement, passed on by
 * the paper; "she was quoted by the paper as saying ..." too.
 */
public final class ReportedReports {

    /** Number of tokens that name who is quoted. */
    private static final int MAX_TOKENS = 16;

    private static final Set<String> QUOTING =
            Set.of("quoted", "quoting", "quotes", "quote", "cited", "citing", "cites");
    private static final Set<String> PASSIVE = Set.of("was", "were", "is", "are", "been", "being", "be");
    /** Words and signs before which a clause has ended. */
    private static final Set<String> CLAUSE =
            Set.of("and", "but", "that", "while", "when", "because", ";", ":", "\u2014", "\u2013", "\u2022", "\"");

    private static final Set<String> SAYING =
            Set.of("saying", "telling", "stating", "claiming", "warning", "calling", "insisting", "adding");

    private ReportedReports() {}

    /** The same attributions in the same order, each with its real source. */
    public static List<TextAttribution> resolveAll(Text text, List<TextAttribution> attributions) {
        return attributions.stream()
                .map(attribution -> resolve(text, attribution))
                .toList();
    }

    private static TextAttribution resolve(Text text, TextAttribution attribution) {
        int verb = verb(text, attribution.cueTokens());
        if (verb < 0 || text.quotations().contain(verb)) {
            return attribution;
        }
        int sentenceEnd = text.sentences().get(text.sentenceOf(verb)).end();
        int limit = Math.min(sentenceEnd, verb + 1 + MAX_TOKENS);
        int as = asSaying(text, verb + 1, limit);
        boolean passive = isPassive(text, attribution.cueTokens(), verb);
        if (passive) {
            return passive(text, attribution, verb, as);
        }
        int content = attribution.content().getFirst().tokens().first();
        int end = as > 0 ? as : content > verb ? content : -1;
        if (end < 0 || end > limit) {
            return attribution;
        }
        while (end > verb + 1
                && (!text.token(end - 1).word() || text.isWord(end - 1, "that") || text.isWord(end - 1, "as"))) {
            end--;
        }
        if (end <= verb + 1 || text.quotations().contain(verb + 1)) {
            return attribution;
        }
        TextRange said = text.range(new TokenSpan(verb + 1, end));
        List<TextRange> words = as > 0 ? after(text, attribution.content(), as + 2) : attribution.content();
        return words.isEmpty() ? attribution : attribution.reportedBy(attribution.source(), said, words);
    }

    /** "She was quoted by the paper as saying": the words before the verb are the source, and the paper passes it on. */
    private static TextAttribution passive(Text text, TextAttribution attribution, int verb, int as) {
        TextRange given = attribution.source();
        TextRange source = given != null && given.tokens().first() > verb ? subject(text, verb) : given;
        if (source == null || as < 0 || !text.isWord(verb + 1, "by") || as <= verb + 2) {
            return attribution;
        }
        return attribution.reportedBy(
                text.range(new TokenSpan(verb + 2, as)), source, after(text, attribution.content(), as + 2));
    }

    /** The words of the clause before "was quoted"; null where there are none. */
    private static @Nullable TextRange subject(Text text, int verb) {
        int end = verb;
        while (end > 0 && (PASSIVE.contains(text.token(end - 1).lower()) || text.isWord(end - 1, "has"))) {
            end--;
        }
        int first = end;
        int sentence = text.sentences().get(text.sentenceOf(verb)).first();
        while (first > sentence
                && end - first < MAX_TOKENS
                && !CLAUSE.contains(text.token(first - 1).lower())) {
            first--;
        }
        return first < end && end < verb ? text.range(new TokenSpan(first, end)) : null;
    }

    private static int verb(Text text, TokenSpan cue) {
        for (int i = cue.first(); i < cue.end(); i++) {
            if (QUOTING.contains(text.token(i).lower())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPassive(Text text, TokenSpan cue, int verb) {
        for (int i = Math.max(0, Math.min(cue.first(), verb - 2)); i < verb; i++) {
            if (PASSIVE.contains(text.token(i).lower())) {
                return true;
            }
        }
        return text.isWord(verb + 1, "by");
    }

    /** The token "as" of "as saying", or -1. */
    private static int asSaying(Text text, int from, int limit) {
        for (int i = from; i + 1 < limit; i++) {
            if (text.isWord(i, "as") && SAYING.contains(text.token(i + 1).lower())) {
                return i;
            }
        }
        return -1;
    }

    /** The content without what stands before token {@code first}; the whole content where nothing would be left. */
    private static List<TextRange> after(Text text, List<TextRange> content, int first) {
        List<TextRange> kept = content.stream()
                .map(range -> cut(text, range, first))
                .flatMap(Optional::stream)
                .toList();
        return kept.isEmpty() ? content : kept;
    }

    private static Optional<TextRange> cut(Text text, TextRange range, int first) {
        if (range.tokens().first() >= first) {
            return Optional.of(range);
        }
        @Nullable TextRange rest = null;
        if (range.tokens().end() > first) {
            rest = text.range(
                    new CharSpan(text.token(first).start(), range.characters().end()));
        }
        return Optional.ofNullable(rest);
    }
}
