package io.claimtrail.endtoend;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many articles of one publisher, one per line. Each has two claims with unique contents; every hundredth line is
 * invalid, in one of several ways.
 */
record NewsDay(String publisher, int lines) {

    private static final int INVALID_EVERY = 100;

    /** A kind of invalid line, with the field that the answer names. */
    private enum Fault {
        NO_BODY("body", "{\"title\":\"t\",\"publishedAt\":\"2026-03-02T10:00:00Z\"}"),
        NO_SUCH_DATE("publishedAt", "{\"title\":\"t\",\"body\":\"b\",\"publishedAt\":\"2026-13-02T10:00:00Z\"}"),
        UNKNOWN_FIELD("headline", "{\"headline\":\"h\",\"title\":\"t\",\"body\":\"b\",\"publishedAt\":\"2026-03-02\"}"),
        WRONG_TYPE("authors", """
            {"authors":"Mina Sato","title":"t","body":"b","publishedAt":"2026-03-02T10:00:00Z"}\
            """.strip());

        private final String field;
        private final String line;

        Fault(String field, String line) {
            this.field = field;
            this.line = line;
        }
    }

    /** The lines from {@code from} to {@code to}, counted from 1. */
    Stream<String> lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::line);
    }

    String line(int number) {
        return isInvalid(number) ? fault(number).line : """
            {"title":"District %1$d plans","publisher":"%2$s","publishedAt":"2026-03-02T10:00:00Z",\
            "body":"“The plan for district %1$d is ready,” said Mayor Ana Ruiz on Monday.\\n\\n\
            Tom Hale, who leads the council, said that district %1$d could wait."}\
            """.formatted(number, publisher);
    }

    boolean isInvalid(int number) {
        return number % INVALID_EVERY == 0;
    }

    /** The field that the answer to an invalid line names. */
    String invalidField(int number) {
        return fault(number).field;
    }

    int invalidLines() {
        return lines / INVALID_EVERY;
    }

    int validLines() {
        return lines - invalidLines();
    }

    /** Contents of both claims of all valid lines, as they are indexed. */
    List<String> contents() {
        return IntStream.rangeClosed(1, lines)
                .filter(number -> !isInvalid(number))
                .boxed()
                .flatMap(number -> Stream.of(
                        "“The plan for district " + number + " is ready,”", "that district " + number + " could wait"))
                .toList();
    }

    private static Fault fault(int number) {
        return Fault.values()[number / INVALID_EVERY % Fault.values().length];
    }
}
