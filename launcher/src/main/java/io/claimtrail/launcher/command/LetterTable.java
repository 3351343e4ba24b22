package io.claimtrail.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.launcher.deadletter.Letter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Dead letters as a table for people, and as JSON for programs. */
final class LetterTable {

    private static final List<String> TITLES = List.of("ID", "WHEN", "KEY", "ERROR", "REASON");

    private LetterTable() {}

    /** The lines; the last one is their number. */
    static List<String> of(List<Letter> letters) {
        if (letters.isEmpty()) {
            return List.of("No dead letters.");
        }
        List<List<String>> rows = new ArrayList<>(List.of(TITLES));
        letters.stream().map(LetterTable::row).forEach(rows::add);
        int[] widths = IntStream.range(0, TITLES.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.add(letters.size() == 1 ? "1 dead letter" : letters.size() + " dead letters");
        return lines;
    }

    static String json(List<Letter> letters) {
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "items", letters.stream().map(LetterTable::fields).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter has plain fields only", e);
        }
    }

    /** On one line, without characters that a terminal would interpret: keys and reasons contain foreign text. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ");
    }

    private static List<String> row(Letter letter) {
        String error = letter.note().error();
        return List.of(
                letter.id(),
                letter.note().time().truncatedTo(ChronoUnit.SECONDS).toString(),
                printable(letter.key()),
                printable(error.substring(error.lastIndexOf('.') + 1)),
                printable(letter.note().reason()));
    }

    private static Map<String, Object> fields(Letter letter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", letter.id());
        fields.put("key", letter.key());
        fields.put("reason", letter.note().reason());
        fields.put("error", letter.note().error());
        fields.put("time", letter.note().time().toString());
        fields.put("bytes", letter.bytes());
        fields.put(
                "origin",
                place(
                        letter.note().topic(),
                        letter.note().partition(),
                        letter.note().offset()));
        fields.put("letter", place(letter.place().topic(), letter.place().partition(), letter.offset()));
        return fields;
    }

    private static Map<String, Object> place(String topic, int partition, long offset) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("topic", topic);
        place.put("partition", partition);
        place.put("offset", offset);
        return place;
    }
}
