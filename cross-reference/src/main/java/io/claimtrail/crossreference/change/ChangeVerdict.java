package io.claimtrail.crossreference.change;

import static java.util.Objects.requireNonNull;

/** Whether a later claim contradicts an earlier one. The reason is a sentence for the reader, who can verify it. */
public sealed interface ChangeVerdict {

    String reason();

    /**
     * The later claim contradicts the earlier one.
     *
     * @param from the earlier claim's phrase
     * @param to the later claim's phrase
     */
    record Changed(ChangeKind kind, String from, String to, String reason) implements ChangeVerdict {

        public Changed {
            requireNonNull(kind, "kind");
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(reason, "reason");
        }
    }

    /** Both can be true. */
    record Agrees(String reason) implements ChangeVerdict {

        public Agrees {
            requireNonNull(reason, "reason");
        }
    }

    /** The two may be about different things. */
    record Undecided(String reason) implements ChangeVerdict {

        public Undecided {
            requireNonNull(reason, "reason");
        }
    }
}
