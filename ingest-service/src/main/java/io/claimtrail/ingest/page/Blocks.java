package io.claimtrail.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts the text below an element into the blocks that a browser would show below each other. White space is collapsed as a browser
 * does; a preformatted element keeps its lines.
 */
final class Blocks {

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "td",
            "th",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "person",
            "org",
            "location",
            "money",
            "num",
            "chron",
            "function",
            "event",
            "object.title",
            "lang",
            "nobr",
            "amp-link",
            "ruby",
            "rb",
            "rt",
            "rp",
            "classifier",
            "virtloc",
            "copyrite",
            "postaddr",
            "city",
            "country",
            "region",
            "state",
            "sublocation",
            "frac",
            "frac-num",
            "frac-den",
            "frac-sep",
            "alt-code");

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "video",
            "audio",
            "map",
            "select",
            "option",
            "textarea",
            "button",
            "input",
            "datalist",
            "img",
            "picture",
            "source");

    private Blocks() {}

    /**
     * One block of text.
     *
     * @param element the innermost block element around the text
     * @param linkCharacters number of its characters within links
     */
    record Block(Element element, String text, int linkCharacters) {

        /** The share of the text within links, from 0 to 1. */
        double linkDensity() {
            return text.isEmpty() ? 0 : Math.min(1, (double) linkCharacters / text.length());
        }

        /** The lines of the block, each as a block. */
        List<Block> lines() {
            if (text.indexOf('\n') < 0) {
                return List.of(this);
            }
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> new Block(element, line, (int) (linkDensity() * line.length())))
                    .toList();
        }
    }

    /** Returns the blocks below {@code root} in their order, without empty ones. */
    static List<Block> of(Element root) {
        Collector collector = new Collector(root);
        root.traverse(collector);
        collector.end();
        return collector.blocks;
    }

    /** Whether elements with this tag stand within a line. */
    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** Visits nodes without recursion, so that no depth of a page can exhaust the stack. */
    private static final class Collector implements NodeVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Element owner;
        private int links;
        private int linkDepth;
        private int silentDepth;
        private int preformattedDepth;
        private int breaks;

        Collector(Element root) {
            this.owner = root;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (silentDepth == 0) {
                    append(words);
                }
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        private void enter(Element element) {
            String tag = element.normalName();
            if (SILENT.contains(tag)) {
                silentDepth++;
            } else if (tag.equals("br")) {
                breakLine();
            } else if (tag.equals("td") || tag.equals("th")) {
                appendCollapsed(" ");
            } else if (!INLINE.contains(tag)) {
                end();
                owner = element;
            }
            linkDepth += tag.equals("a") ? 1 : 0;
            preformattedDepth += tag.equals("pre") ? 1 : 0;
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String tag = element.normalName();
            if (SILENT.contains(tag)) {
                silentDepth--;
            } else if (!INLINE.contains(tag) && !tag.equals("br")) {
                end();
                owner = element.parent() == null ? element : element.parent();
            }
            linkDepth -= tag.equals("a") ? 1 : 0;
            preformattedDepth -= tag.equals("pre") ? 1 : 0;
        }

        /** One line break is a line break in the text; two are the end of a block. */
        private void breakLine() {
            if (silentDepth > 0) {
                return;
            }
            breaks++;
            if (breaks > 1) {
                end();
            }
        }

        private void append(TextNode words) {
            String raw = words.getWholeText();
            if (raw.isBlank() && (text.isEmpty() || breaks > 0)) {
                return;
            }
            if (breaks > 0) {
                if (!text.isEmpty()) {
                    stripEnd();
                    text.append('\n');
                }
                breaks = 0;
            }
            int before = text.length();
            if (preformattedDepth > 0) {
                text.append(raw);
            } else {
                appendCollapsed(raw);
            }
            links += linkDepth > 0 ? text.length() - before : 0;
        }

        private void appendCollapsed(String raw) {
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00a0';
                if (!blank) {
                    text.append(c);
                } else if (!text.isEmpty() && !endsBlank()) {
                    text.append(' ');
                }
            }
        }

        private boolean endsBlank() {
            char last = text.charAt(text.length() - 1);
            return last == ' ' || last == '\n';
        }

        private void stripEnd() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
        }

        private void end() {
            String block = text.toString().strip();
            if (!block.isEmpty()) {
                blocks.add(new Block(owner, block, links));
            }
            text.setLength(0);
            links = 0;
            breaks = 0;
        }
    }
}
