package io.claimtrail.extraction.tagging;

import io.claimtrail.extraction.text.Sentence;
import java.util.List;

/**
 * An attribution as it stands in the text; every part counts in tokens.
 *
 * @param sentence the one that holds the cue
 * @param cue empty for a floating quotation
 * @param source empty where the words leave it out; then it is that of the attribution before
 * @param content in the order of the text, at least one stretch
 * @param addressee empty where none is named
 * @param evidence what speaks for it
 */
public record Attribution(
        Sentence sentence,
        Sentence cue,
        Sentence source,
        List<Sentence> content,
        Sentence addressee,
        Evidence evidence) {

    public Attribution {
        content = List.copyOf(content);
    }

    /** What speaks for an attribution, strongest first; the share of right ones is a rule of thumb, not measured. */
    public enum Evidence {
        /** Quotation marks and a cue beside them. */
        QUOTED(0.95),
        /** A cue and "that". */
        THAT_CLAUSE(0.9),
        /** A cue that what follows depends on. */
        BARE_CLAUSE(0.85),
        /** "According to". */
        ACCORDING(0.85),
        /** A reported stance. */
        STANCE(0.75),
        /** A sentence that ends in ", Chen said", without marks. */
        FRONTED(0.7),
        /** A quotation that goes on after one with a cue. */
        FLOATING(0.6);

        private final double confidence;

        Evidence(double confidence) {
            this.confidence = confidence;
        }

        /** 0 to 1. */
        public double confidence() {
            return confidence;
        }
    }
}
