package io.claimtrail.search.page.operations;

import io.claimtrail.edge.kafka.DeadLetterTail.Tail;
import java.util.List;

/**
 * What operators see.
 *
 * @param ready whether this instance is ready, with the checks that say so
 * @param lags records that this instance has yet to process, by topic
 * @param documents number of documents by index
 * @param letters number of dead letters in Kafka; -1 if Kafka can't be read now
 * @param rows the newest dead letters
 */
record OperationsView(
        boolean ready, List<Check> checks, List<Count> lags, List<Count> documents, long letters, List<Row> rows) {

    /** A health check. */
    record Check(String name, boolean up) {}

    /** A number of something. */
    record Count(String name, long value) {}

    /**
     * A dead letter.
     *
     * @param origin topic, partition and offset of the record, separated by spaces
     */
    record Row(String time, String key, String origin, String reason) {}

    OperationsView {
        checks = List.copyOf(checks);
        lags = List.copyOf(lags);
        documents = List.copyOf(documents);
        rows = List.copyOf(rows);
    }

    public boolean isKafkaAway() {
        return letters < 0;
    }

    static List<Row> rows(Tail tail) {
        return tail.newest().stream()
                .map(letter -> new Row(
                        letter.note().time().toString(),
                        letter.key(),
                        letter.note().topic() + " " + letter.note().partition() + " "
                                + letter.note().offset(),
                        letter.note().reason()))
                .toList();
    }
}
