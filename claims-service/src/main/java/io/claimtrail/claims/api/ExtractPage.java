package io.claimtrail.claims.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.Speaker;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * The page for people: a form for a text, and the text with its claims marked. jsoup escapes all text. The page runs no script
 * and loads nothing.
 */
final class ExtractPage {

    /** The palette and the underlines are those of search-service's pages. */
    private static final String STYLE = """
            :root { color-scheme: light dark; --paper: #fdfcf9; --ink: #1b1916; --muted: #5b554c; --rule: #d8d2c5; --accent: #a3301a }
            @media (prefers-color-scheme: dark) {
              :root { --paper: #151412; --ink: #ece7dd; --muted: #aaa296; --rule: #3b372f; --accent: #ff9676 }
            }
            * { box-sizing: border-box }
            body { font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; background: var(--paper); color: var(--ink);
              width: min(52rem, 100% - 2.5rem); margin: 0 auto; padding: 1.5rem 0 3rem; overflow-wrap: break-word }
            h1, h2, .text, td.words { font-family: "Iowan Old Style", Palatino, "URW Palladio L", P052, Georgia, serif }
            h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .5rem; border-top: .375rem solid var(--accent); padding-top: 1.5rem }
            h2 { font-size: 1.375rem; border-top: .1875rem solid var(--ink); padding-top: .75rem; margin: 2.5rem 0 .75rem }
            label { font-weight: 600 }
            textarea { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--muted);
              padding: .5rem .75rem; border-radius: .1875rem; margin-top: .25rem }
            button { font: inherit; font-weight: 600; background: var(--ink); color: var(--paper); border: 1px solid var(--ink);
              border-radius: .1875rem; padding: .5rem 1rem; margin-top: .5rem; cursor: pointer }
            :focus-visible { outline: .1875rem solid var(--accent); outline-offset: .125rem }
            .text { white-space: pre-wrap; font-size: 1.1875rem; line-height: 1.65; max-width: 42rem }
            mark { background: none; color: inherit }
            .content { text-decoration: underline solid .1em var(--accent); text-underline-offset: .22em }
            .nested { text-decoration: underline solid .2em var(--accent); text-underline-offset: .22em }
            .cue { text-decoration: underline dotted .14em var(--muted); text-underline-offset: .22em; font-style: italic }
            .source { text-decoration: underline double .08em var(--muted); text-underline-offset: .2em; font-weight: 700 }
            .note { color: var(--muted) } .fault { border-left: .25rem solid var(--accent); padding-left: 1rem }
            .scroll { overflow-x: auto }
            table { border-collapse: collapse; font-size: .9375rem; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--rule) }
            .unsure { font-style: italic }
            """;

    /** The policy that the page needs: its own style, by its digest, and its own form. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private ExtractPage() {}

    /** The page before any text is sent. */
    static String empty() {
        return html(form(shell(), "", ""));
    }

    /** The page of a text that can't be read; {@code fault} says why. */
    static String refused(String text, String fault) {
        return html(form(shell(), text, fault));
    }

    static String of(String text, ExtractAnswer answer) {
        Document page = form(shell(), text, "");
        Element body = requireNonNull(page.selectFirst("main"));
        int number = answer.claims().size();
        body.appendElement("h2").text(number == 1 ? "1 claim" : number + " claims");
        Element legend = body.appendElement("p").addClass("note");
        legend.appendElement("mark").addClass("content").text("what is said");
        legend.appendText(" · ").appendElement("mark").addClass("cue").text("how it is reported");
        legend.appendText(" · ").appendElement("mark").addClass("source").text("who says it");
        legend.appendText(" · language: " + answer.language());
        appendMarkedText(body.appendElement("div").addClass("text").attr("dir", "auto"), text, answer.claims());
        appendTable(body, answer.claims());
        return html(page);
    }

    private static Document shell() {
        Document page = Document.createShell("");
        page.child(0).attr("lang", "en");
        page.prependChild(new DocumentType("html", "", ""));
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.title("Claimtrail: who says what in this text");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        // So that the browser names this origin when it sends the form.
        page.head().appendElement("meta").attr("name", "referrer").attr("content", "same-origin");
        page.head().appendElement("style").appendChild(new DataNode(STYLE));
        return page;
    }

    private static Document form(Document page, String text, String fault) {
        Element body = page.body().appendElement("main");
        body.appendElement("h1").text("Who says what in this text?");
        body.appendElement("p").addClass("note").text("The text is not stored and not logged.");
        if (!fault.isEmpty()) {
            body.appendElement("p").addClass("fault").attr("role", "alert").text("The text was not read: " + fault);
        }
        Element form = body.appendElement("form").attr("method", "post").attr("action", "/extract");
        form.appendElement("label").attr("for", "text").text("English text");
        form.appendElement("textarea")
                .attr("id", "text")
                .attr("name", "text")
                .attr("rows", "8")
                .attr("required", true)
                .attr("dir", "auto")
                .text(text);
        form.appendElement("button").text("Show who says what");
        return page;
    }

    private static String html(Document page) {
        return page.outputSettings(page.outputSettings().prettyPrint(false)).outerHtml();
    }

    private static String digest(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Splits the text wherever a mark begins or ends; each piece gets the classes of all marks that cover it. */
    private static void appendMarkedText(Element into, String text, List<Claim> claims) {
        int[] codePoints = text.codePoints().toArray();
        BitSet cuts = new BitSet();
        cuts.set(codePoints.length);
        for (Claim claim : claims) {
            for (Passage passage : List.of(claim.content(), claim.cue(), claim.source())) {
                passage.spans().forEach(span -> {
                    cuts.set(span.start());
                    cuts.set(span.end());
                });
            }
        }
        List<Claim> open = new ArrayList<>();
        int next = 0;
        int from = 0;
        for (int to = cuts.nextSetBit(1); to >= 0; to = cuts.nextSetBit(to + 1)) {
            int start = from;
            while (next < claims.size() && first(claims.get(next)) <= start) {
                open.add(claims.get(next++));
            }
            open.removeIf(claim -> last(claim) <= start);
            String piece = new String(codePoints, from, to - from);
            List<String> classes = classes(open, from);
            if (classes.isEmpty()) {
                into.appendText(piece);
            } else {
                Element mark = into.appendElement("mark").text("");
                classes.forEach(mark::addClass);
                mark.attr("title", speakers(open, from)).appendText(piece);
            }
            from = to;
        }
    }

    private static int first(Claim claim) {
        return spans(claim).stream().mapToInt(Span::start).min().orElse(0);
    }

    private static int last(Claim claim) {
        return spans(claim).stream().mapToInt(Span::end).max().orElse(0);
    }

    private static List<Span> spans(Claim claim) {
        List<Span> spans = new ArrayList<>(claim.content().spans());
        spans.addAll(claim.cue().spans());
        spans.addAll(claim.source().spans());
        return spans;
    }

    private static boolean covers(Passage passage, int position) {
        return passage.spans().stream().anyMatch(span -> span.start() <= position && position < span.end());
    }

    private static List<String> classes(List<Claim> open, int position) {
        List<String> classes = new ArrayList<>();
        long contents =
                open.stream().filter(claim -> covers(claim.content(), position)).count();
        if (contents > 0) {
            classes.add(contents > 1 ? "nested" : "content");
        }
        if (open.stream().anyMatch(claim -> covers(claim.cue(), position))) {
            classes.add("cue");
        }
        if (open.stream().anyMatch(claim -> covers(claim.source(), position))) {
            classes.add("source");
        }
        return classes;
    }

    private static String speakers(List<Claim> open, int position) {
        return open.stream()
                .filter(claim ->
                        spans(claim).stream().anyMatch(span -> span.start() <= position && position < span.end()))
                .map(claim -> name(claim.speaker()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String name(Speaker speaker) {
        return switch (speaker.status()) {
            case RESOLVED -> speaker.name() + (speaker.role() == null ? "" : ", " + speaker.role());
            case UNNAMED -> speaker.name().isEmpty() ? "unnamed" : "unnamed: " + speaker.name();
            case AMBIGUOUS ->
                "ambiguous: "
                        + speaker.candidates().stream()
                                .map(Speaker.Candidate::name)
                                .collect(Collectors.joining(" or "));
        };
    }

    private static void appendTable(Element body, List<Claim> claims) {
        Element table = body.appendElement("div")
                .addClass("scroll")
                .attr("tabindex", "0")
                .appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        List.of("Speaker", "Cue", "Content", "Type", "Confidence")
                .forEach(title -> head.appendElement("th").text(title));
        Element rows = table.appendElement("tbody");
        for (Claim claim : claims) {
            Element row = rows.appendElement("tr");
            row.appendElement("td").text(name(claim.speaker())).toggleClass(statusClass(claim.speaker()));
            row.appendElement("td").text(claim.cue().text());
            row.appendElement("td").addClass("words").text(claim.content().text());
            row.appendElement("td").text(claim.type().name().toLowerCase(Locale.ROOT));
            row.appendElement("td").text(String.format(Locale.ROOT, "%.2f", claim.confidence()));
        }
    }

    private static String statusClass(Speaker speaker) {
        return switch (speaker.status()) {
            case RESOLVED -> "sure";
            case UNNAMED, AMBIGUOUS -> "unsure";
        };
    }
}
