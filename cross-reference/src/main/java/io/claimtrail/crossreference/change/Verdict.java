package io.claimtrail.crossreference.change;

import static java.util.Objects.requireNonNull;

/** Whether a later claim differs from an earlier one; the reason is in words that a reader can check. */
public sealed interface Verdict {

    String reason();

    /** What differs. */
    enum What {
        NUMBER,
        DATE,
        NEGATION,
        OTHER
    }

    /**
     * It differs.
     *
     * @param from the earlier claim's phrase
     * @param to the later claim's phrase
     */
    record Changed(What what, String from, String to, String reason) implements Verdict {

        public Changed {
            requireNonNull(what, "what");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(reason, "reason");
        }
    }

    /** Both can hold. */
    record Agrees(String reason) implements Verdict {

        public Agrees {
            requireNonNull(reason, "reason");
        }
    }

    /** They may be about two things. */
    record CouldNotTell(String reason) implements Verdict {

        public CouldNotTell {
            requireNonNull(reason, "reason");
        }
    }
}
