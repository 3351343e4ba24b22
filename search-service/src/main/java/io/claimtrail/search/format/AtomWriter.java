package io.claimtrail.search.format;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as Atom (RFC 4287), paged (RFC 5005). */
public final class AtomWriter {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** Who stands for entries that name no author. */
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
        link("self", Optional.of(feed.self()));
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

    private void link(String relation, Optional<String> address) throws XMLStreamException {
        if (address.isPresent()) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("href", legal(address.get()));
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** The text with a sign in place of each character that XML 1.0 can't hold, not even escaped. */
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
