package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a feed as JSON Feed 1.1. */
public final class JsonFeedWriter {

    private JsonFeedWriter() {}

    public static String write(Feed feed) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("feed_url", feed.self());
        if (feed.next() != null) {
            json.put("next_url", feed.next());
        }
        ArrayNode items = json.putArray("items");
        feed.entries().forEach(entry -> items.add(item(entry)));
        return json.toString();
    }

    private static ObjectNode item(Entry entry) {
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.id())
                .put("title", entry.title())
                .put("content_text", entry.text())
                .put("date_published", entry.updated().toString());
        if (entry.link() != null) {
            item.put("url", entry.link());
        }
        if (!entry.authors().isEmpty()) {
            ArrayNode authors = item.putArray("authors");
            entry.authors().forEach(name -> authors.addObject().put("name", name));
        }
        return item;
    }
}
