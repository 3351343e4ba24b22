package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/**
 * What is particular to one kind of list.
 *
 * @param name as in its address; exports are called after it
 * @param columns of CSV, in order: paths into an item, such as {@code article.title}
 * @param entry an item in a feed
 * @param sample an item as JSON, which the API's description shows in every format
 */
public record Listing(String name, List<String> columns, Function<ObjectNode, Entry> entry, String sample) {

    public Listing {
        columns = List.copyOf(columns);
    }
}
