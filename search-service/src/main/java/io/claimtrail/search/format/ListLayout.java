package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/**
 * How the items of one kind of list are shown in each format.
 *
 * @param name the last part of the list's address; also the name of exported files
 * @param columns the columns of CSV, in order: paths into an item, such as {@code article.title}
 * @param entry makes an entry of a feed from an item
 * @param sample an item as JSON, which the OpenAPI document shows in every format
 */
public record ListLayout(String name, List<String> columns, Function<ObjectNode, Entry> entry, String sample) {

    public ListLayout {
        columns = List.copyOf(columns);
    }
}
