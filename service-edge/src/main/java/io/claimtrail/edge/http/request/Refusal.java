package io.claimtrail.edge.http.request;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Why a request is rejected; it has changed nothing.
 *
 * @param detail one sentence that names the place and the limit
 * @param violations the violated rules; empty where the content could not be parsed
 */
public record Refusal(Reason reason, String detail, List<Violation> violations) {

    /** Maximum number of violations that are listed. */
    private static final int MAX_VIOLATIONS = 20;

    public Refusal {
        requireNonNull(reason, "reason");
        detail = ForeignText.quotable(detail);
        violations = List.copyOf(violations);
    }

    /** Ways in which a request can be wrong. */
    public enum Reason {
        /** Not UTF-8, or not JSON. */
        MALFORMED,
        /** Over a limit in bytes. */
        TOO_LARGE,
        /** Well-formed, but violates a rule. */
        INVALID
    }

    /**
     * One violated rule.
     *
     * @param pointer JSON Pointer (RFC 6901) into the content
     */
    public record Violation(String pointer, String detail) {

        public Violation {
            pointer = ForeignText.quotable(pointer);
            detail = ForeignText.quotable(detail);
        }

        String place() {
            return pointer.isEmpty() ? "the whole content" : pointer;
        }
    }

    /** The content could not be parsed. */
    public static Refusal malformed(String detail) {
        return new Refusal(Reason.MALFORMED, detail, List.of());
    }

    /** The field at {@code pointer} has more than {@code limit} bytes. */
    public static Refusal tooLarge(String pointer, long size, long limit) {
        String detail = "has " + size + " bytes, at most " + limit + " are accepted";
        return new Refusal(Reason.TOO_LARGE, pointer + ": " + detail, List.of(new Violation(pointer, detail)));
    }

    /** The content violates at least one rule; the first {@value #MAX_VIOLATIONS} violations are listed. */
    public static Refusal invalid(List<Violation> violations) {
        Violation first = violations.getFirst();
        List<Violation> listed = violations.subList(0, Math.min(violations.size(), MAX_VIOLATIONS));
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return new Refusal(Reason.INVALID, first.place() + ": " + first.detail() + more, listed);
    }
}
