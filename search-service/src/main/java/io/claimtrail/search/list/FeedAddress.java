package io.claimtrail.search.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The id, title and links of a feed, made from the address of the request. */
final class FeedAddress {

    /** Parameters that change how the items are shown, but not which are found. */
    private static final Set<String> DISPLAY_PARAMETERS = Set.of("format", "sort", "limit", "cursor");

    private final UriInfo uri;
    private final OutputFormat format;
    private final String list;

    FeedAddress(UriInfo uri, OutputFormat format, String list) {
        this.uri = uri;
        this.format = format;
        this.list = list;
    }

    /** An IRI that is the same for every page and format of one search, on every host. */
    String id() {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((list + search()).getBytes(UTF_8));
    }

    String title() {
        String words = search().values().stream().flatMap(Collection::stream).collect(joining(", "));
        return "Claimtrail " + list + (words.isEmpty() ? "" : ": " + words);
    }

    String self() {
        return address().build().toString();
    }

    String next(String cursor) {
        return address().replaceQueryParam("cursor", cursor).build().toString();
    }

    private UriBuilder address() {
        return uri.getRequestUriBuilder().replaceQueryParam("format", format.parameter());
    }

    private SortedMap<String, List<String>> search() {
        SortedMap<String, List<String>> search = new TreeMap<>(uri.getQueryParameters());
        search.keySet().removeAll(DISPLAY_PARAMETERS);
        return search;
    }
}
