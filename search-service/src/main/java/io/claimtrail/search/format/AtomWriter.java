package io.claimtrail.search.format;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom (RFC 4287), paged as RFC 5005 says. */
public final class AtomWriter {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** Author of the entries that name none. */
    private static final List<String> PUBLISHER = List.of("Claimtrail");

    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;

    private AtomWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String write(Feed feed) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            new AtomWriter(xml).feed(feed);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("can't write the feed " + feed.id(), e);
        }
        return out.toString();
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        identify(feed.id(), feed.title(), feed.updated());
        authors(PUBLISHER);
        link("self", feed.self());
        link("next", feed.next());
        for (Entry entry : feed.entries()) {
            entry(entry);
        }
        xml.writeEndElement();
    }

    private void entry(Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        identify(entry.id(), entry.title(), entry.updated());
        element("published", entry.updated().toString());
        authors(entry.authors());
        link("alternate", entry.link());
        element("content", entry.text());
        xml.writeEndElement();
    }

    private void identify(String id, String title, Instant updated) throws XMLStreamException {
        element("id", id);
        element("title", title);
        element("updated", updated.toString());
    }

    private void authors(List<String> names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement("author");
            element("name", name);
            xml.writeEndElement();
        }
    }

    private void link(String relation, @Nullable String address) throws XMLStreamException {
        if (address != null) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("href", legal(address));
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** Replaces each character that XML 1.0 cannot contain, not even escaped, by U+FFFD. */
    private static String legal(String text) {
        return text.codePoints()
                .map(character -> isLegal(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int character) {
        return character >= ' '
                ? !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                        && character != 0xFFFE
                        && character != 0xFFFF
                : character == '\t' || character == '\n' || character == '\r';
    }
}
