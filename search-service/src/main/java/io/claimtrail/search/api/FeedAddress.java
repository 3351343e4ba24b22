package io.claimtrail.search.api;

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

/** How a feed is called and where it is found, from the address that was asked for. */
final class FeedAddress {

    /** What changes how a search is shown, not what is searched for. */
    private static final Set<String> SHOWING = Set.of("format", "sort", "limit", "cursor");

    private final UriInfo uri;
    private final Format format;
    private final String list;

    FeedAddress(UriInfo uri, Format format, String list) {
        this.uri = uri;
        this.format = format;
        this.list = list;
    }

    /** The same for every page and format, on every host. */
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
        search.keySet().removeAll(SHOWING);
        return search;
    }
}
