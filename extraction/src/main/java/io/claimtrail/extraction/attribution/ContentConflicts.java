package io.claimtrail.extraction.attribution;

import io.claimtrail.extraction.piece.CueWindow;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Resolves conflicts between cues that claim the same content. The network links each cue without regard to the others,
 * so one cue may claim its neighbour's quotation. The nearer cue keeps such a range, where a cue of the same sentence
 * is nearer than any other; a cue that would lose all of its content keeps it. A statement within a statement is no
 * conflict: there the outer content contains the inner cue.
 */
public final class ContentConflicts {

    /** Number of tokens between two cues beyond which their contents cannot overlap. */
    private static final int MAX_DISTANCE = 2 * Math.max(CueWindow.BEFORE, CueWindow.AFTER);

    private ContentConflicts() {}

    /** The same attributions in the same order, without the ranges that another cue keeps. */
    public static List<TextAttribution> resolve(Text text, List<TextAttribution> attributions) {
        NavigableMap<Integer, TextAttribution> byCue = new TreeMap<>();
        attributions.forEach(attribution -> byCue.put(attribution.cueTokens().first(), attribution));
        return attributions.stream()
                .map(attribution -> resolve(text, attribution, neighbours(attribution, byCue)))
                .toList();
    }

    private static Collection<TextAttribution> neighbours(
            TextAttribution attribution, NavigableMap<Integer, TextAttribution> byCue) {
        int cue = attribution.cueTokens().first();
        return byCue.subMap(cue - MAX_DISTANCE, cue + MAX_DISTANCE).values();
    }

    private static TextAttribution resolve(Text text, TextAttribution attribution, Collection<TextAttribution> others) {
        List<TextRange> kept = attribution.content().stream()
                .filter(range -> others.stream().noneMatch(other -> loses(text, attribution, range.tokens(), other)))
                .toList();
        if (kept.isEmpty() || kept.size() == attribution.content().size()) {
            return attribution;
        }
        return attribution.withContent(
                kept.stream().map(range -> wholeTokens(text, range)).toList());
    }

    private static TextRange wholeTokens(Text text, TextRange range) {
        return range.tokens().isEmpty() ? range : text.range(range.tokens());
    }

    private static boolean loses(Text text, TextAttribution attribution, TokenSpan range, TextAttribution other) {
        return !range.overlaps(other.cueTokens())
                && other.contentTokens().stream()
                        .anyMatch(claimed -> range.overlaps(claimed) && !claimed.overlaps(attribution.cueTokens()))
                && isNearer(text, range, other.cueTokens(), attribution.cueTokens());
    }

    private static boolean isNearer(Text text, TokenSpan range, TokenSpan cue, TokenSpan otherCue) {
        int sentences = sentencesBetween(text, range, cue) - sentencesBetween(text, range, otherCue);
        return sentences < 0 || (sentences == 0 && tokensBetween(range, cue) < tokensBetween(range, otherCue));
    }

    private static int sentencesBetween(Text text, TokenSpan range, TokenSpan cue) {
        int first = text.sentenceOf(range.first());
        int last = text.sentenceOf(range.end() - 1);
        int cueSentence = text.sentenceOf(cue.first());
        return Math.max(0, Math.max(first - cueSentence, cueSentence - last));
    }

    private static int tokensBetween(TokenSpan range, TokenSpan cue) {
        return Math.max(0, Math.max(range.first() - cue.end(), cue.first() - range.end()));
    }
}
