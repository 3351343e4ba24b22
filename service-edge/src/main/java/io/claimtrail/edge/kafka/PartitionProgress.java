package io.claimtrail.edge.kafka;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a consumer group in one partition. It is committed as an offset with metadata, so that it outlives the process:
 * the next owner of the partition reads which records are done ahead of the offset, which records were in progress when a
 * process ended, and how often one of them was in progress alone when a process ended.
 *
 * @param offset offset of the first record that is not done; the committed offset
 * @param doneBefore records before it are done, except {@code offset} and {@code open}; equals {@code offset} if none is done
 *     ahead
 * @param open offsets after {@code offset} and before {@code doneBefore} of records that are not done
 * @param startedBefore records from {@code offset} on and before it may be in progress; equals {@code offset} if none is
 * @param ends number of processes that ended while these records were in progress
 * @param alone offset of the record that is processed while no other one is; -1 if there is none
 * @param attempts number of times that the record at {@code alone} was started alone
 */
public record PartitionProgress(
        long offset, long doneBefore, NavigableSet<Long> open, long startedBefore, int ends, long alone, int attempts) {

    /** Kafka's default limit of {@code offset.metadata.max.bytes} is 4096. */
    private static final int MAX_METADATA_LENGTH = 4000;

    /** Version of the format of the metadata, its first field. */
    private static final String FORMAT = "1";

    private static final int FIELDS = 7;
    private static final int RADIX = 36;
    private static final String NONE = "-";

    public PartitionProgress {
        open = Collections.unmodifiableNavigableSet(new TreeSet<>(open));
    }

    /** Progress of which nothing but the offset is known. */
    public static PartitionProgress at(long offset) {
        return new PartitionProgress(offset, offset, Collections.emptyNavigableSet(), offset, 0, -1, 0);
    }

    /** The progress that {@code committed} contains; metadata of another program or format is ignored. */
    public static PartitionProgress of(OffsetAndMetadata committed) {
        try {
            PartitionProgress read =
                    read(committed.offset(), committed.metadata().split(" ", -1));
            return read == null ? at(committed.offset()) : read;
        } catch (NumberFormatException e) {
            return at(committed.offset());
        }
    }

    private static @Nullable PartitionProgress read(long offset, String[] fields) {
        if (fields.length != FIELDS || !fields[0].equals(FORMAT)) {
            return null;
        }
        NavigableSet<Long> open = new TreeSet<>();
        long last = offset;
        if (!fields[6].equals(NONE)) {
            for (String step : fields[6].split(",", -1)) {
                last += number(step);
                open.add(last);
            }
        }
        return new PartitionProgress(
                offset,
                offset + number(fields[1]),
                open,
                offset + number(fields[2]),
                Math.toIntExact(number(fields[3])),
                fields[4].equals(NONE) ? -1 : offset + number(fields[4]),
                Math.toIntExact(number(fields[5])));
    }

    private static long number(String text) {
        return Long.parseLong(text, RADIX);
    }

    /** This progress as it is committed. If there are too many open records, those done ahead of the offset are left out. */
    public OffsetAndMetadata toCommit() {
        String metadata = metadata(doneBefore, open);
        return new OffsetAndMetadata(
                offset,
                metadata.length() > MAX_METADATA_LENGTH ? metadata(offset, Collections.emptyNavigableSet()) : metadata);
    }

    private String metadata(long doneAhead, SortedSet<Long> openAhead) {
        StringBuilder steps = new StringBuilder();
        long last = offset;
        for (long next : openAhead) {
            steps.append(steps.isEmpty() ? "" : ",").append(text(next - last));
            last = next;
        }
        return String.join(
                " ",
                FORMAT,
                text(doneAhead - offset),
                text(startedBefore - offset),
                text(ends),
                alone < 0 ? NONE : text(alone - offset),
                text(attempts),
                steps.isEmpty() ? NONE : steps);
    }

    private static String text(long number) {
        return Long.toString(number, RADIX);
    }

    /** Whether the record at {@code position} is done. */
    public boolean isDone(long position) {
        return position < offset || (position > offset && position < doneBefore && !open.contains(position));
    }

    /** Offset of the first record from {@code position} on that is not done. */
    public long firstOpenFrom(long position) {
        if (position <= offset) {
            return offset;
        }
        if (position >= doneBefore) {
            return position;
        }
        Long next = open.ceiling(position);
        return next == null ? doneBefore : requireNonNull(next);
    }

    /** Whether a process ended, or lost the partition, with records in progress. */
    public boolean isInterrupted() {
        return startedBefore > offset;
    }
}
