package io.claimtrail.search.api;

import io.claimtrail.edge.http.problem.Problems;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats that every list answers in; JSON where anything will do. */
enum Format {
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

    Format(String parameter, String mediaType, String attributes) {
        this.parameter = parameter;
        this.mediaType = mediaType;
        this.attributes = attributes;
    }

    /** What the parameter {@code format} asks for, or else Accept: a link alone can't say what it accepts. */
    static Format of(Parameters parameters, Request request) {
        Optional<String> asked = parameters.text("format");
        return asked.isPresent() ? named(asked.get()) : accepted(request);
    }

    private static Format named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.parameter.equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.invalidParameter("format", "is one of " + names()));
    }

    private static Format accepted(Request request) {
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

    /** Its name as the value of {@code format}, and as a file's extension. */
    String parameter() {
        return parameter;
    }

    String mediaType() {
        return mediaType;
    }

    /** The media type with its attributes. */
    String contentType() {
        return mediaType + attributes;
    }

    /** Whether it shows all there is rather than a page. */
    boolean isExport() {
        return this == NDJSON || this == CSV;
    }
}
