package io.claimtrail.ingest.article;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.article.Article;
import java.util.List;

/** What came of the bytes somebody posted as an article. */
public sealed interface Submission {

    /** An article, ready to publish. */
    record Accepted(Article article) implements Submission {

        public Accepted {
            requireNonNull(article, "article");
        }
    }

    /** Something that can't be an article; nothing was changed by it. */
    record Refused(Reason reason, String detail, List<Violation> violations) implements Submission {

        public Refused {
            requireNonNull(reason, "reason");
            detail = ForeignText.quotable(detail);
            violations = List.copyOf(violations);
        }

        static Refused malformed(String detail) {
            return new Refused(Reason.MALFORMED, detail, List.of());
        }

        static Refused invalid(List<Violation> violations) {
            Violation first = violations.getFirst();
            String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
            return new Refused(Reason.INVALID, first.pointer() + ": " + first.detail() + more, violations);
        }
    }

    /** Why it was refused. */
    enum Reason {
        /** Not UTF-8, or not JSON. */
        MALFORMED,
        /** Over a limit in bytes. */
        TOO_LARGE,
        /** Readable, but breaks a rule. */
        INVALID
    }

    /**
     * One broken rule.
     *
     * @param pointer JSON Pointer into what was posted
     */
    record Violation(String pointer, String detail) {

        public Violation {
            pointer = ForeignText.quotable(pointer);
            detail = ForeignText.quotable(detail);
        }
    }
}
