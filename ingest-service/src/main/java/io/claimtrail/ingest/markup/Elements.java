package io.claimtrail.ingest.markup;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds elements of a tree by their names, which are compared without case. */
public final class Elements {

    private Elements() {}

    /** The first child of {@code parent} with one of {@code names}, in the order of the names. */
    public static Optional<Element> child(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (child.tagName().equalsIgnoreCase(name)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** The children of {@code parent} with {@code name}. */
    public static List<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.tagName().equalsIgnoreCase(name))
                .toList();
    }

    /** The first element below {@code root}, or itself, with one of {@code names}. */
    public static Optional<Element> descendant(Element root, String... names) {
        for (String name : names) {
            Optional<Element> found = root.stream()
                    .filter(element -> element.tagName().equalsIgnoreCase(name))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The text of an element with its white space collapsed; empty if it has none. */
    public static Optional<String> text(Element element) {
        String text = element.wholeText().replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The text of the first child with one of {@code names} that has text. */
    public static Optional<String> childText(Element parent, String... names) {
        for (String name : names) {
            for (Element child : children(parent, name)) {
                Optional<String> text = text(child);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    /** The attribute {@code name}; empty if it is missing or blank. */
    public static Optional<String> attribute(Element element, String name) {
        String value = element.attr(name).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
