package io.claimtrail.crossreference.statement;

import static java.util.Objects.requireNonNull;

/** Whether two claims are sightings of one statement. The reason is a sentence for the reader, who can verify it. */
public sealed interface StatementVerdict {

    String reason();

    /**
     * The two are one statement.
     *
     * @param similarity 0 to 1
     */
    record Same(double similarity, String reason) implements StatementVerdict {

        public Same {
            requireNonNull(reason, "reason");
        }
    }

    /** The two are different statements and must never be joined. */
    record Different(String reason) implements StatementVerdict {

        public Different {
            requireNonNull(reason, "reason");
        }
    }

    /** The evidence is not sufficient for either. */
    record Undecided(String reason) implements StatementVerdict {

        public Undecided {
            requireNonNull(reason, "reason");
        }
    }
}
