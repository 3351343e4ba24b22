package io.claimtrail.search.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.edge.http.request.WorkPermits.Permit;
import io.claimtrail.search.format.AtomWriter;
import io.claimtrail.search.format.CsvWriter;
import io.claimtrail.search.format.Entry;
import io.claimtrail.search.format.Feed;
import io.claimtrail.search.format.JsonFeedWriter;
import io.claimtrail.search.format.ListLayout;
import io.claimtrail.search.format.NdjsonWriter;
import io.claimtrail.search.list.ExportStream.Opening;
import io.claimtrail.search.list.ListItems.Newest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
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

/** Answers a list in the format that the request accepts. An answer to HEAD has no content. */
@ApplicationScoped
public class ListResponder {

    private final Request request;
    private final UriInfo uri;
    private final HttpServerResponse connection;
    private final ObjectMapper json;
    private final ExportLimits limits;
    private final RoutingContext routing;

    ListResponder(
            Request request,
            UriInfo uri,
            HttpServerResponse connection,
            ObjectMapper json,
            ExportLimits limits,
            RoutingContext routing) {
        this.limits = limits;
        this.routing = routing;
        this.request = request;
        this.uri = uri;
        this.connection = connection;
        this.json = json;
    }

    /**
     * The answer to the current request.
     *
     * @param values the query parameters of the request, of which {@code format} is read here
     */
    public Response answer(ListLayout layout, QueryValues values, ListItems items) {
        OutputFormat format = OutputFormat.of(values, request);
        ResponseBuilder response = switch (format) {
            case JSON -> Response.ok(items.page());
            case NDJSON -> export(items, out -> new NdjsonWriter(out, json));
            case CSV -> export(items, out -> new CsvWriter(out, layout.columns()));
            case ATOM -> unlessUnchanged(feed(layout, format, items), AtomWriter::write);
            case JSON_FEED -> unlessUnchanged(feed(layout, format, items), JsonFeedWriter::write);
        };
        if (format.isExport()) {
            String file = layout.name() + "." + format.parameter();
            response.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        }
        return response.type(format.contentType()).build();
    }

    private ResponseBuilder export(ListItems items, Opening opening) {
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            items.batches().close();
            return Response.ok();
        }
        Permit permit = limits.acquire();
        // Also where the client leaves before anything is written.
        routing.addEndHandler(ended -> permit.close());
        Stream<List<?>> batches = items.batches().onClose(permit::close);
        return Response.ok(new ExportStream(batches, opening, json, connection::closed, limits.deadline()));
    }

    private Feed feed(ListLayout layout, OutputFormat format, ListItems items) {
        Newest newest = items.newest();
        List<Entry> entries = newest.items().stream()
                .map(json::<ObjectNode>valueToTree)
                .map(layout.entry())
                .toList();
        FeedAddress address = new FeedAddress(uri, format, layout.name());
        @Nullable String next = newest.next();
        return new Feed(
                address.id(), address.title(), address.self(), next == null ? null : address.next(next), entries);
    }

    /**
     * The feed, or 304 for a client that has it already by its entity tag. If-Modified-Since alone does not suffice: an
     * article may arrive later than others that were published after it.
     */
    private ResponseBuilder unlessUnchanged(Feed feed, Function<Feed, String> writer) {
        EntityTag tag = new EntityTag(feed.fingerprint(), true);
        @Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder response = unchanged == null ? Response.ok(writer.apply(feed)) : unchanged;
        response.tag(tag);
        // A date of publication may lie in the future; a date of modification may not.
        return feed.updated().isAfter(Instant.now()) ? response : response.lastModified(Date.from(feed.updated()));
    }
}
