package io.claimtrail.ingest.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins the lines of text that was wrapped at a fixed width, as in wire copy and mail. Text is taken for wrapped if most of its lines
 * are nearly as long as the longest one and do not end a sentence.
 */
final class HardWraps {

    private static final int MIN_WIDTH = 45;
    private static final int MAX_WIDTH = 100;

    /** A line that is shorter than the width by more than this could have held the next word, so that its break was meant. */
    private static final int LONGEST_WORD = 16;

    private static final int MIN_LINES = 4;
    private static final double MOST = 0.6;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;][\"'”’)]*$");
    private static final Pattern NEW_PARAGRAPH =
            Pattern.compile("^(\\s{2,}|\t|[-*•–—] |\\d+[.)] |[A-Z][A-Z .'’-]{2,40}:)");

    private HardWraps() {}

    /** Returns the text with its paragraphs joined; empty if it is not wrapped. */
    static Optional<String> join(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (width < MIN_WIDTH || width > MAX_WIDTH || !isWrapped(lines, width)) {
            return Optional.empty();
        }
        List<String> joined = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String before = "";
        for (String line : lines) {
            boolean starts = line.isBlank()
                    || NEW_PARAGRAPH.matcher(line).find()
                    || (before.length() < width - LONGEST_WORD
                            && !before.isBlank()
                            && SENTENCE_END.matcher(before).find());
            if (starts) {
                end(paragraph, joined);
            }
            append(line.strip(), paragraph);
            before = line;
        }
        end(paragraph, joined);
        return Optional.of(String.join("\n\n", joined));
    }

    /** Of the lines that another one of the same paragraph follows, most are full and end within a sentence. */
    private static boolean isWrapped(List<String> lines, int width) {
        int inner = 0;
        int full = 0;
        int within = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || lines.get(i + 1).isBlank()) {
                continue;
            }
            inner++;
            full += line.length() >= width - LONGEST_WORD ? 1 : 0;
            within += SENTENCE_END.matcher(line).find() ? 0 : 1;
        }
        return inner >= MIN_LINES && full >= MOST * inner && within >= MOST * inner;
    }

    private static void append(String line, StringBuilder paragraph) {
        if (line.isEmpty()) {
            return;
        }
        boolean isDivided = !paragraph.isEmpty()
                && paragraph.charAt(paragraph.length() - 1) == '-'
                && paragraph.length() > 1
                && Character.isLetter(paragraph.charAt(paragraph.length() - 2));
        paragraph.append(paragraph.isEmpty() || isDivided ? "" : " ").append(line);
    }

    private static void end(StringBuilder paragraph, List<String> joined) {
        if (!paragraph.isEmpty()) {
            joined.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }
}
