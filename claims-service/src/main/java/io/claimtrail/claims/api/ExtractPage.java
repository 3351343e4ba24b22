package io.claimtrail.claims.api;

import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.Passage;
import io.claimtrail.contracts.claim.Span;
import io.claimtrail.contracts.claim.Speaker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Renders a text as an HTML page in which its claims are marked, for people to read. jsoup escapes all text. */
final class ExtractPage {

    private static final String STYLE = """
            body { font: 1rem/1.6 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
            .text { white-space: pre-wrap }
            mark { background: none; color: inherit; border-radius: .2rem }
            .content { background: #fff1b8 } .nested { background: #ffd98a }
            .cue { font-weight: bold; color: #8a1c1c } .source { border-bottom: .15rem solid #1c5a8a }
            table { border-collapse: collapse; font: .875rem/1.4 sans-serif; margin-top: 2rem; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ddd }
            .unsure { color: #8a5a00 }
            """;

    private ExtractPage() {}

    static String of(String text, ExtractAnswer answer) {
        Document page = Document.createShell("");
        page.title("Claimtrail: who said what in this text");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head().appendElement("style").appendText("").append(STYLE);
        Element body = page.body();
        body.attr("lang", "en");
        Element legend = body.appendElement("p");
        legend.appendElement("mark").addClass("content").text("content");
        legend.appendText(" · ").appendElement("mark").addClass("cue").text("cue");
        legend.appendText(" · ").appendElement("mark").addClass("source").text("source");
        legend.appendText(" · language: " + answer.language());
        appendMarkedText(body.appendElement("div").addClass("text"), text, answer.claims());
        appendTable(body, answer.claims());
        return page.outputSettings(page.outputSettings().prettyPrint(false)).outerHtml();
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
        Element table = body.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        List.of("Speaker", "Cue", "Content", "Type", "Confidence")
                .forEach(title -> head.appendElement("th").text(title));
        Element rows = table.appendElement("tbody");
        for (Claim claim : claims) {
            Element row = rows.appendElement("tr");
            row.appendElement("td").text(name(claim.speaker())).toggleClass(statusClass(claim.speaker()));
            row.appendElement("td").text(claim.cue().text());
            row.appendElement("td").text(claim.content().text());
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
