package io.claimtrail.ingest.repair;

import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.Note;
import io.claimtrail.ingest.page.PageReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Repairs the title and the text of an article. A text without dirt stays as it is, to the letter. */
public final class TextRepairs {

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(p|br|div|span|a|b|i|em|strong|u|ul|ol|li|h[1-6]|img|blockquote|figure|figcaption|table|tr|td|section|article|script|style|iframe|font|sup|sub|small|hr|pre)(\\s[^<>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile(
            "&(amp|lt|gt|quot|apos|nbsp|[lr][ds]quo|hellip|[mn]dash|#\\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{4,8});");

    private TextRepairs() {}

    /** Returns {@code draft} with its title and text repaired, and a note for each kind of repair. */
    public static ArticleDraft repair(ArticleDraft draft) {
        List<Note> notes = new ArrayList<>();
        String title = draft.title() == null ? null : repairTitle(draft.title(), notes);
        String body = draft.body() == null ? null : repairBody(draft.body(), notes);
        if (notes.isEmpty()) {
            return draft;
        }
        ArticleDraft.Builder repaired = draft.toBuilder().title(title).body(body);
        Map<String, Note> byKind = new LinkedHashMap<>();
        notes.forEach(note -> byKind.put(note.kind(), note));
        byKind.values().forEach(repaired::note);
        return repaired.build();
    }

    /** Returns {@code draft} without mojibake and typewriter quotation marks: what is left to repair in the text of a web page. */
    public static ArticleDraft repairPage(ArticleDraft draft) {
        if (draft.body() == null) {
            return draft;
        }
        ArticleDraft.Builder repaired = draft.toBuilder();
        String text = Mojibake.repair(draft.body()).orElse(draft.body());
        if (!text.equals(draft.body())) {
            repaired.note(mojibake());
            repaired.title(
                    draft.title() == null
                            ? null
                            : Mojibake.repair(draft.title()).orElse(draft.title()));
        }
        String quoted = quotationMarks(text);
        if (!quoted.equals(text)) {
            repaired.note(quoted());
        }
        return repaired.body(quoted).build();
    }

    private static String repairTitle(String title, List<Note> notes) {
        String text = Mojibake.repair(title).orElse(title);
        if (!text.equals(title)) {
            notes.add(mojibake());
        }
        if (!hasMarkup(text)) {
            return text;
        }
        notes.add(new Note("html", "the title contained HTML"));
        return PageReader.plainText(text).replaceAll("\\s+", " ");
    }

    private static String repairBody(String body, List<Note> notes) {
        String text = body;
        Optional<String> decoded = Mojibake.repair(text);
        if (decoded.isPresent()) {
            text = decoded.get();
            notes.add(mojibake());
        }
        if (hasMarkup(text)) {
            text = markupRemoved(text);
            notes.add(new Note("html", "the text contained HTML, which was read as a browser would"));
        }
        Optional<String> joined = HardWraps.join(text);
        if (joined.isPresent()) {
            text = joined.get();
            notes.add(new Note("hard-wraps", "lines of equal length were joined to paragraphs"));
        }
        String quoted = quotationMarks(text);
        if (!quoted.equals(text)) {
            text = quoted;
            notes.add(quoted());
        }
        List<String> removed = new ArrayList<>();
        text = FurnitureLines.remove(text, removed);
        if (!removed.isEmpty()) {
            notes.add(new Note(
                    "furniture",
                    removed.size() + (removed.size() == 1 ? " line" : " lines")
                            + " of page furniture removed, such as: " + removed.getFirst()));
        }
        return text;
    }

    private static Note mojibake() {
        return new Note("mojibake", "UTF-8 had been read as windows-1252, which was undone");
    }

    private static Note quoted() {
        return new Note("quotation-marks", "``…'' became quotation marks");
    }

    private static boolean hasMarkup(@Nullable String text) {
        return text != null && (TAG.matcher(text).find() || ENTITY.matcher(text).find());
    }

    /** Text with entities only keeps its line breaks; a browser would not. */
    private static String markupRemoved(String text) {
        if (TAG.matcher(text).find()) {
            boolean hasBlocks = Pattern.compile("(?i)<(p|br|div|li|h[1-6]|blockquote)\\b")
                    .matcher(text)
                    .find();
            return PageReader.plainText(hasBlocks ? text : text.replaceAll("\\r?\\n", "<br>"));
        }
        return Parser.unescapeEntities(text, false);
    }

    /** TeX and old wire copy write quotation marks as two grave accents and two apostrophes. */
    private static String quotationMarks(String text) {
        int open = text.indexOf("``");
        if (open < 0 || text.indexOf("''", open) < 0) {
            return text;
        }
        Matcher close = Pattern.compile("''").matcher(text.replace("``", "“"));
        return close.replaceAll("”");
    }
}
