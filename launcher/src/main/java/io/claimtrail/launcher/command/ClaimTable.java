package io.claimtrail.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Claims as a table for people, fitted to a width. */
final class ClaimTable {

    private static final int SPEAKER = 24;
    private static final int CUE = 12;
    private static final int PUBLISHER = 16;
    private static final int DATE = 10;
    private static final int GAP = 2;
    private static final int GAPS = 4 * GAP;
    private static final int LEAST_CONTENT = 24;

    private ClaimTable() {}

    /** The lines for an answer of {@code /v1/claims}; the last one is their number. */
    static List<String> of(JsonNode answer, int width) {
        int content = Math.max(LEAST_CONTENT, width - SPEAKER - CUE - PUBLISHER - DATE - GAPS);
        List<String> lines = new ArrayList<>();
        if (!answer.path("items").isEmpty()) {
            lines.add(row(content, "SPEAKER", "CUE", "CONTENT", "PUBLISHER", "DATE"));
        }
        for (JsonNode claim : answer.path("items")) {
            JsonNode article = claim.path("article");
            lines.add(row(
                    content,
                    speaker(claim.path("speaker")),
                    cue(claim),
                    text(claim.path("content"), "text"),
                    text(article, "publisher"),
                    text(article, "publishedAt")));
        }
        lines.add(count(answer));
        return lines;
    }

    private static String count(JsonNode answer) {
        long total = answer.path("total").path("value").asLong();
        if (total == 0) {
            return "No claims.";
        }
        boolean exact = answer.path("total").path("relation").asText().equals("eq");
        return answer.path("items").size() + " of " + (exact ? "" : "more than ") + total
                + (total == 1 ? " claim" : " claims");
    }

    /** The name; marked where several people may be meant. */
    private static String speaker(JsonNode speaker) {
        return text(speaker, "name") + (text(speaker, "status").equals("ambiguous") ? " (?)" : "");
    }

    /** The words that mark the attribution; where there are none, how the speaker stands to the content. */
    private static String cue(JsonNode claim) {
        String cue = text(claim.path("cue"), "text");
        String stance = text(claim, "stance");
        return !cue.isBlank() || stance.equals("asserts") ? cue : stance;
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).isTextual() ? object.path(field).asText() : "";
    }

    private static String row(int content, String speaker, String cue, String words, String publisher, String date) {
        String gap = " ".repeat(GAP);
        return String.join(
                        gap,
                        cell(speaker, SPEAKER),
                        cell(cue, CUE),
                        cell(words, content),
                        cell(publisher, PUBLISHER),
                        date.substring(0, Math.min(DATE, date.length())))
                .stripTrailing();
    }

    /** {@code text} on one line, cut or filled to {@code width} code points. */
    private static String cell(String text, int width) {
        String line = text.replaceAll("\\s+", " ").strip();
        int length = line.codePointCount(0, line.length());
        return length > width
                ? line.substring(0, line.offsetByCodePoints(0, width - 1)) + "…"
                : line + " ".repeat(width - length);
    }
}
