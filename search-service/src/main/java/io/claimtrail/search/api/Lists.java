package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.api.Export.Opening;
import io.claimtrail.search.api.Source.Newest;
import io.claimtrail.search.format.AtomWriter;
import io.claimtrail.search.format.CsvWriter;
import io.claimtrail.search.format.Entry;
import io.claimtrail.search.format.Feed;
import io.claimtrail.search.format.JsonFeedWriter;
import io.claimtrail.search.format.Listing;
import io.claimtrail.search.format.NdjsonWriter;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers any list in any format. */
@ApplicationScoped
class Lists {

    private final Request request;
    private final UriInfo uri;
    private final HttpServerResponse connection;
    private final ObjectMapper json;

    Lists(Request request, UriInfo uri, HttpServerResponse connection, ObjectMapper json) {
        this.request = request;
        this.uri = uri;
        this.connection = connection;
        this.json = json;
    }

    Response answer(Listing listing, Parameters parameters, Source source) {
        Format format = Format.of(parameters, request);
        ResponseBuilder response = switch (format) {
            case JSON -> Response.ok(source.page());
            case NDJSON -> export(source, out -> new NdjsonWriter(out, json));
            case CSV -> export(source, out -> new CsvWriter(out, listing.columns()));
            case ATOM -> unlessKnown(feed(listing, format, source), AtomWriter::write);
            case JSON_FEED -> unlessKnown(feed(listing, format, source), JsonFeedWriter::write);
        };
        if (format.isExport()) {
            String file = listing.name() + "." + format.parameter();
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        }
        return response.type(format.contentType()).build();
    }

    private ResponseBuilder export(Source source, Opening opening) {
        Stream<List<?>> batches = source.batches();
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            batches.close();
            return Response.ok();
        }
        return Response.ok(new Export(batches, opening, json, connection::closed));
    }

    private Feed feed(Listing listing, Format format, Source source) {
        Newest newest = source.newest();
        List<Entry> entries = newest.items().stream()
                .map(json::<ObjectNode>valueToTree)
                .map(listing.entry())
                .toList();
        FeedAddress address = new FeedAddress(uri, format, listing.name());
        return new Feed(
                address.id(), address.title(), address.self(), newest.next().map(address::next), entries);
    }

    /**
     * 304 for a reader that has the feed as it is. If-Modified-Since alone is not enough for that: an article may come
     * in later than others that were published after it.
     */
    private ResponseBuilder unlessKnown(Feed feed, Function<Feed, String> writer) {
        EntityTag tag = new EntityTag(feed.fingerprint(), true);
        @Nullable ResponseBuilder known = request.evaluatePreconditions(tag);
        ResponseBuilder response = known == null ? Response.ok(writer.apply(feed)) : known;
        response.tag(tag);
        // A date of publication may lie ahead; a date of modification may not.
        return feed.updated().isAfter(Instant.now()) ? response : response.lastModified(Date.from(feed.updated()));
    }
}
