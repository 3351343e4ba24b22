package io.claimtrail.ingest.markup;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Parses XML with the JDK's StAX into a tree of jsoup, without document types and external entities: nothing is ever fetched or
 * expanded. The entities of HTML are known, others are errors. Elements have their local name; those of the name spaces that feeds add
 * have a fixed prefix, such as {@code content:encoded}, whatever the document calls it.
 */
public final class XmlDocuments {

    private static final int MAX_DEPTH = 90;
    private static final int MAX_ELEMENTS = 300_000;
    private static final int MAX_ATTRIBUTES = 100;

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy:"),
            Map.entry("http://purl.org/rss/1.0/modules/slash/", "slash:"),
            Map.entry("http://wellformedweb.org/CommentAPI/", "wfw:"),
            Map.entry("http://www.w3.org/2005/Atom", "atom:"),
            Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"));

    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s/>]");
    private static final Pattern PROLOG =
            Pattern.compile("(?s)\\G\\s*(<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(\\[.*?\\]\\s*)?>)");
    private static final Pattern ENTITY = Pattern.compile("(?i)<!ENTITY");
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml.*?\\?>", Pattern.DOTALL);

    private static final String OVER_A_LIMIT = "over a limit";

    private XmlDocuments() {}

    /** A document that is refused, with the reason for its sender. */
    public static final class RefusedXmlException extends Exception {

        private static final long serialVersionUID = 1;

        private final String detail;
        private final boolean limit;

        RefusedXmlException(String detail, boolean limit) {
            super(detail);
            this.detail = detail;
            this.limit = limit;
        }

        /** The reason, for the sender of the document. */
        public String detail() {
            return detail;
        }

        /** Whether the document is over a limit or forbidden, and not only malformed. */
        public boolean isLimit() {
            return limit;
        }
    }

    /** The local name of the root element of {@code text} in lower case; empty if it does not look like XML. */
    public static String rootName(String text) {
        String head = text.substring(0, Math.min(text.length(), 10_000));
        Matcher prolog = PROLOG.matcher(head);
        int from = head.startsWith("\uFEFF") ? 1 : 0;
        while (prolog.find(from)) {
            from = prolog.end();
        }
        Matcher root = ROOT.matcher(head);
        boolean atStart = root.find(from) && head.substring(from, root.start()).isBlank();
        return atStart ? root.group(2).toLowerCase(Locale.ROOT) : "";
    }

    /** Parses {@code text}, whose encoding is resolved already, and returns its root element. */
    public static Element parse(String text) throws RefusedXmlException {
        refuseEntities(text);
        XMLStreamReader reader = null;
        try {
            reader = factory()
                    .createXMLStreamReader(new StringReader(
                            DECLARATION.matcher(text).replaceFirst("").strip()));
            return new TreeBuilder(reader).build();
        } catch (XMLStreamException e) {
            String reason = reason(e);
            throw new RefusedXmlException(
                    "not XML at line " + line(e) + ", column " + column(e) + ": " + reason,
                    reason.equals(OVER_A_LIMIT));
        } finally {
            close(reader);
        }
    }

    /**
     * Parses {@code text} as well as it can: for feeds, of which many are not well-formed. The parser of jsoup knows neither document
     * types nor entities of the document.
     */
    public static Element parseLeniently(String text) throws RefusedXmlException {
        refuseEntities(text);
        if (text.chars().filter(c -> c == '<').count() > 2L * MAX_ELEMENTS) {
            throw tooMany();
        }
        Document document = Jsoup.parse(
                text,
                "",
                Parser.xmlParser().settings(ParseSettings.preserveCase).setMaxDepth(MAX_DEPTH));
        Element root = document.firstElementChild();
        if (root == null) {
            throw malformed("it has no element");
        }
        return root;
    }

    private static void refuseEntities(String text) throws RefusedXmlException {
        if (ENTITY.matcher(text).find() && rootAfterEntities(text)) {
            throw new RefusedXmlException("declares entities, which are not accepted", true);
        }
    }

    /** Whether the declaration stands before the root element, and is not quoted in a text. */
    private static boolean rootAfterEntities(String text) {
        Matcher entity = ENTITY.matcher(text);
        int doctype = text.toLowerCase(Locale.ROOT).indexOf("<!doctype");
        return entity.find()
                && doctype >= 0
                && doctype < entity.start()
                && !text.substring(0, doctype).contains("<rss");
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to something outside the document");
        });
        return factory;
    }

    /** The refusal of a document that is over a limit. */
    public static RefusedXmlException limit(String detail) {
        return new RefusedXmlException("over a limit of XML: " + detail, true);
    }

    private static RefusedXmlException malformed(String detail) {
        return new RefusedXmlException("not XML: " + detail, false);
    }

    private static RefusedXmlException tooMany() {
        return limit("more than " + MAX_ELEMENTS + " elements");
    }

    private static int line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    }

    private static int column(XMLStreamException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
    }

    /** The parser's message without its own names and settings. */
    private static String reason(XMLStreamException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        String words =
                message.replaceFirst("(?s)^ParseError at .*?Message:\\s*", "").split("\n", 2)[0];
        return words.contains("JAXP") || words.contains("http:") || words.contains("java") ? OVER_A_LIMIT : words;
    }

    private static void close(@Nullable XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            // nothing was opened but a string
        }
    }

    /** Builds the tree, and counts as it does. */
    private static final class TreeBuilder {

        private final XMLStreamReader reader;
        private final Deque<Element> open = new ArrayDeque<>();
        private final StringBuilder pending = new StringBuilder();
        private int elements;
        private @Nullable Element root;

        TreeBuilder(XMLStreamReader reader) {
            this.reader = reader;
        }

        Element build() throws XMLStreamException, RefusedXmlException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> {
                        flush();
                        open.pop();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        append(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> append(entity(reader.getLocalName()));
                    default -> {
                        // comments, processing instructions, and a document type that is not read
                    }
                }
            }
            if (root == null) {
                throw malformed("it has no element");
            }
            return root;
        }

        private void start() throws RefusedXmlException {
            flush();
            elements++;
            if (elements > MAX_ELEMENTS) {
                throw tooMany();
            }
            if (open.size() >= MAX_DEPTH) {
                throw limit("more than " + MAX_DEPTH + " levels deep");
            }
            String prefix = PREFIXES.getOrDefault(reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI(), "");
            // Atom is a format of its own where it is the root, and an addition to RSS elsewhere.
            boolean isOwn = prefix.equals("atom:")
                    && (root == null
                            || root.normalName().equals("feed")
                            || root.normalName().equals("entry"));
            Element element = new Element(
                    Tag.valueOf((isOwn ? "" : prefix) + reader.getLocalName(), "xml", ParseSettings.preserveCase),
                    null);
            int attributes = Math.min(reader.getAttributeCount(), MAX_ATTRIBUTES);
            for (int i = 0; i < attributes; i++) {
                String own = reader.getAttributePrefix(i);
                String name = reader.getAttributeLocalName(i);
                element.attr("xml".equals(own) ? "xml:" + name : name, reader.getAttributeValue(i));
            }
            Element parent = open.peek();
            if (parent == null) {
                root = element;
            } else {
                parent.appendChild(element);
            }
            open.push(element);
        }

        private void append(String text) {
            if (!open.isEmpty()) {
                pending.append(text);
            }
        }

        private void flush() {
            Element parent = open.peek();
            if (parent != null && !pending.isEmpty()) {
                parent.appendChild(new TextNode(pending.toString()));
            }
            pending.setLength(0);
        }

        private static String entity(String name) throws RefusedXmlException {
            String text = Entities.getByName(name);
            if (text.isEmpty()) {
                throw malformed("the entity " + name + " is not known");
            }
            return text;
        }
    }
}
