package io.claimtrail.http.request;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Why a request was refused; nothing was changed by it.
 *
 * @param detail one sentence that names the place and the limit
 * @param violations the broken rules; empty where the content could not be read at all
 */
public record Refusal(Reason reason, String detail, List<Violation> violations) {

    private static final int MAX_VIOLATIONS = 20;

    public Refusal {
        requireNonNull(reason, "reason");
        detail = ForeignText.quotable(detail);
        violations = List.copyOf(violations);
    }

    /** In which way a request can be wrong. */
    public enum Reason {
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
     * @param pointer JSON Pointer (RFC 6901) into what was sent
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

    /** The content could not be read. */
    public static Refusal malformed(String detail) {
        return new Refusal(Reason.MALFORMED, detail, List.of());
    }

    /** The field at {@code pointer} measures more than {@code limit} bytes. */
    public static Refusal tooLarge(String pointer, long size, long limit) {
        String detail = "has " + size + " bytes, at most " + limit + " are accepted";
        return new Refusal(Reason.TOO_LARGE, pointer + ": " + detail, List.of(new Violation(pointer, detail)));
    }

    /** The content breaks rules: at least one; the first {@value #MAX_VIOLATIONS} are listed. */
    public static Refusal invalid(List<Violation> violations) {
        Violation first = violations.getFirst();
        List<Violation> listed = violations.subList(0, Math.min(violations.size(), MAX_VIOLATIONS));
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return new Refusal(Reason.INVALID, first.place() + ": " + first.detail() + more, listed);
    }
}
