package io.claimtrail.crossreference.statement;

import static java.util.Objects.requireNonNull;

/** Whether two claims are one statement; the reason is in words that a reader can check. */
public sealed interface Judgement {

    String reason();

    /**
     * One statement.
     *
     * @param likeness 0 to 1, how alike the two are
     */
    record Same(double likeness, String reason) implements Judgement {

        public Same {
            requireNonNull(reason, "reason");
        }
    }

    /** Two statements, for sure. */
    record Different(String reason) implements Judgement {

        public Different {
            requireNonNull(reason, "reason");
        }
    }

    /** Nothing speaks clearly for either. */
    record CouldNotTell(String reason) implements Judgement {

        public CouldNotTell {
            requireNonNull(reason, "reason");
        }
    }
}
