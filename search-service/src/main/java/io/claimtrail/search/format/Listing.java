package io.claimtrail.search.format;

import java.util.List;

/**
 * What is particular to one kind of list.
 *
 * @param name as in its address; exports are called after it
 * @param columns of CSV, in order: paths into an item, such as {@code article.title}
 * @param sample an item as JSON, which the API's description shows in every format
 */
public record Listing(String name, List<String> columns, String sample) {

    public Listing {
        columns = List.copyOf(columns);
    }
}
