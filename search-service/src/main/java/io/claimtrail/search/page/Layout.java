package io.claimtrail.search.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What the frame of a page needs to know about the page. Empty texts stand for what a page does not have. Each method
 * returns a changed copy.
 *
 * @param title of the page, as it stands in a tab
 * @param description of the page, in a sentence
 * @param box content of the search box
 * @param section the page of the navigation that this page belongs to
 * @param json address of the same thing as JSON
 * @param alternates other addresses of the same thing, such as feeds
 * @param linkedData a JSON-LD document that can stand in a script element
 */
public record Layout(
        String title,
        String description,
        String box,
        String section,
        String json,
        List<Alternate> alternates,
        String linkedData) {

    public Layout {
        requireNonNull(title, "title");
        alternates = List.copyOf(alternates);
    }

    /** Another address of the same thing. */
    public record Alternate(String type, String title, String href) {}

    public static Layout titled(String title) {
        return new Layout(title, "", "", "", "", List.of(), "");
    }

    public Layout describedAs(String text) {
        return new Layout(title, text, box, section, json, alternates, linkedData);
    }

    public Layout searchingFor(String words) {
        return new Layout(title, description, words, section, json, alternates, linkedData);
    }

    public Layout in(String page) {
        return new Layout(title, description, box, page, json, alternates, linkedData);
    }

    public Layout withJson(String address) {
        return new Layout(title, description, box, section, address, alternates, linkedData);
    }

    public Layout withAlternate(String type, String name, String href) {
        List<Alternate> more = new ArrayList<>(alternates);
        more.add(new Alternate(type, name, href));
        return new Layout(title, description, box, section, json, more, linkedData);
    }

    /** Adds a JSON document; its signs {@code <} are escaped, so that it can't end its element. */
    public Layout withLinkedData(String document) {
        return new Layout(title, description, box, section, json, alternates, document.replace("<", "\\u003c"));
    }
}
