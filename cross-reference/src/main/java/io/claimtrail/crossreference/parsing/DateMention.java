package io.claimtrail.crossreference.parsing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * A date or period in a claim.
 *
 * @param ranges the possible ranges of days: two if "Friday" may be the last or the next one
 * @param deadline whether any earlier time also satisfies it, as in "by May"
 * @param phrase the words of the claim
 */
public record DateMention(List<DateRange> ranges, boolean deadline, String phrase) {

    public DateMention {
        ranges = List.copyOf(ranges);
        requireNonNull(phrase, "phrase");
    }

    /** A range of days, both ends included. */
    public record DateRange(LocalDate first, LocalDate last) {

        public DateRange {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(last + " is before " + first);
            }
        }

        boolean overlaps(DateRange other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + " to " + last;
        }
    }

    /** Whether both may refer to the same time. */
    public boolean agreesWith(DateMention other) {
        return ranges.stream()
                .anyMatch(mine -> other.ranges.stream()
                        .anyMatch(theirs -> mine.overlaps(theirs)
                                || meets(mine, other, theirs)
                                || other.meets(theirs, this, mine)));
    }

    /** Whether {@code theirs}, which is no deadline, lies before this deadline. */
    private boolean meets(DateRange mine, DateMention other, DateRange theirs) {
        return deadline && !other.deadline && theirs.last().isBefore(mine.first());
    }

    /** The possible ranges as text, for the reason of a verdict. */
    public String meaning() {
        return String.join(" or ", ranges.stream().map(DateRange::toString).toList());
    }
}
