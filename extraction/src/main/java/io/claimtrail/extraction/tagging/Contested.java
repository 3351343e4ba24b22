package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.piece.Reach;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Stretches of content that two cues claim. Each cue is linked without sight of the others, so one may take along the
 * quotation of its neighbour; it loses that to the nearer cue, one of the same sentence first, unless it would be left with
 * nothing. A statement within a statement is no contest: there the outer stretch holds the inner cue.
 */
public final class Contested {

    /** In tokens: further apart than twice their reach, no two cues claim the same stretch. */
    private static final int NEIGHBOURHOOD = 2 * Math.max(Reach.BEFORE, Reach.AFTER);

    private Contested() {}

    /** A cue and what it claims. */
    public record Claim(Sentence cue, List<Sentence> content) {

        public Claim {
            content = List.copyOf(content);
        }
    }

    /** What is left to each of {@code claims}, in their order. */
    public static List<List<Sentence>> settled(Text text, List<Claim> claims) {
        NavigableMap<Integer, Claim> byCue = new TreeMap<>();
        claims.forEach(claim -> byCue.put(claim.cue().first(), claim));
        return claims.stream()
                .map(claim -> kept(text, claim, neighbours(claim, byCue)))
                .toList();
    }

    private static Collection<Claim> neighbours(Claim claim, NavigableMap<Integer, Claim> byCue) {
        int cue = claim.cue().first();
        return byCue.subMap(cue - NEIGHBOURHOOD, cue + NEIGHBOURHOOD).values();
    }

    private static List<Sentence> kept(Text text, Claim claim, Collection<Claim> others) {
        List<Sentence> kept = claim.content().stream()
                .filter(stretch -> others.stream().noneMatch(other -> loses(text, claim, stretch, other)))
                .toList();
        return kept.isEmpty() ? claim.content() : kept;
    }

    private static boolean loses(Text text, Claim claim, Sentence stretch, Claim other) {
        return !overlap(stretch, other.cue())
                && other.content().stream()
                        .anyMatch(claimed -> overlap(stretch, claimed) && !overlap(claimed, claim.cue()))
                && isNearer(text, stretch, other.cue(), claim.cue());
    }

    private static boolean isNearer(Text text, Sentence stretch, Sentence cue, Sentence than) {
        int sentences = sentencesBetween(text, stretch, cue) - sentencesBetween(text, stretch, than);
        return sentences < 0 || (sentences == 0 && tokensBetween(stretch, cue) < tokensBetween(stretch, than));
    }

    private static int sentencesBetween(Text text, Sentence stretch, Sentence cue) {
        int first = text.sentenceOf(stretch.first());
        int last = text.sentenceOf(stretch.end() - 1);
        int of = text.sentenceOf(cue.first());
        return Math.max(0, Math.max(first - of, of - last));
    }

    private static int tokensBetween(Sentence stretch, Sentence cue) {
        return Math.max(0, Math.max(stretch.first() - cue.end(), cue.first() - stretch.end()));
    }

    private static boolean overlap(Sentence one, Sentence other) {
        return one.first() < other.end() && other.first() < one.end();
    }
}
