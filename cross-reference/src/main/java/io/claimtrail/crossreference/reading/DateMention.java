package io.claimtrail.crossreference.reading;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * A time that a claim names.
 *
 * @param readings the stretches of days that may be meant: two where it stays open which Friday
 * @param deadline whether any time before it will do too
 * @param phrase as the claim words it
 */
public record DateMention(List<Days> readings, boolean deadline, String phrase) {

    public DateMention {
        readings = List.copyOf(readings);
        requireNonNull(phrase, "phrase");
    }

    /** First and last day. */
    public record Days(LocalDate first, LocalDate last) {

        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(last + " is before " + first);
            }
        }

        boolean overlaps(Days other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + " to " + last;
        }
    }

    /** Whether both may mean one time. */
    public boolean agreesWith(DateMention other) {
        return readings.stream()
                .anyMatch(mine -> other.readings.stream()
                        .anyMatch(theirs -> mine.overlaps(theirs)
                                || meets(mine, other, theirs)
                                || other.meets(theirs, this, mine)));
    }

    /** Whether a time without a deadline lies before this deadline. */
    private boolean meets(Days mine, DateMention other, Days theirs) {
        return deadline && !other.deadline && theirs.last().isBefore(mine.first());
    }

    /** In words, for a reason. */
    public String meaning() {
        return String.join(" or ", readings.stream().map(Days::toString).toList());
    }
}
