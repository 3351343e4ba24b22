package io.claimtrail.search.list;

import io.claimtrail.edge.http.problem.Problems;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats of a list. JSON comes first: it is the answer to a client that accepts anything. */
enum OutputFormat {
    JSON("json", "application/json", ";charset=UTF-8"),
    NDJSON("ndjson", "application/x-ndjson", ""),
    CSV("csv", "text/csv", ";charset=UTF-8;header=present"),
    ATOM("atom", "application/atom+xml", ";charset=UTF-8"),
    JSON_FEED("jsonfeed", "application/feed+json", ";charset=UTF-8");

    private static final List<Variant> VARIANTS = Stream.of(values())
            .map(format -> new Variant(MediaType.valueOf(format.mediaType), (String) null, null))
            .toList();

    private final String parameter;
    private final String mediaType;
    private final String attributes;

    OutputFormat(String parameter, String mediaType, String attributes) {
        this.parameter = parameter;
        this.mediaType = mediaType;
        this.attributes = attributes;
    }

    /**
     * The format that the parameter {@code format} names, else the one that the Accept header prefers: a link cannot
     * set a header.
     */
    static OutputFormat of(QueryValues values, Request request) {
        @Nullable String name = values.text("format");
        return name == null ? accepted(request) : named(name);
    }

    private static OutputFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.parameter.equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.invalidParameter("format", "is one of " + names()));
    }

    private static OutputFormat accepted(Request request) {
        @Nullable Variant chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return values()[VARIANTS.indexOf(chosen)];
    }

    private static String names() {
        return String.join(
                ", ", Arrays.stream(values()).map(format -> format.parameter).toList());
    }

    /** The value of {@code format} that names it; also the extension of its files. */
    String parameter() {
        return parameter;
    }

    String mediaType() {
        return mediaType;
    }

    /** The media type with its attributes, for the Content-Type header. */
    String contentType() {
        return mediaType + attributes;
    }

    /** Whether it contains all items instead of one page. */
    boolean isExport() {
        return this == NDJSON || this == CSV;
    }
}
