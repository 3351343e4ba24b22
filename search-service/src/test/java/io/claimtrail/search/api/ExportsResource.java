package io.claimtrail.search.api;

import io.claimtrail.search.format.SpeakerLayout;
import io.claimtrail.search.list.ListItems;
import io.claimtrail.search.list.ListResponder;
import io.claimtrail.search.list.QueryValues;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exports that fail while they are written. */
@Path("/exports")
@Produces(MediaType.WILDCARD)
@Blocking
class ExportsResource {

    /** Counted down when the endless export ends. */
    static final CountDownLatch END = new CountDownLatch(1);

    private static final int WRITTEN = 1000;

    private final ListResponder lists;

    ExportsResource(ListResponder lists) {
        this.lists = lists;
    }

    /** The index goes away in the middle. */
    @GET
    @Path("broken")
    public Response broken(@Context UriInfo uri) {
        return export(uri, IntStream.rangeClosed(0, WRITTEN).boxed().peek(number -> {
            if (number == WRITTEN) {
                throw new IllegalStateException("the index has gone");
            }
        }));
    }

    @GET
    @Path("endless")
    public Response endless(@Context UriInfo uri) {
        return export(uri, Stream.iterate(0, number -> number + 1).onClose(END::countDown));
    }

    private Response export(UriInfo uri, Stream<Integer> numbers) {
        return lists.answer(
                SpeakerLayout.LAYOUT, new QueryValues(uri.getQueryParameters(), Set.of("format")), new ListItems() {
                    @Override
                    public Object page() {
                        throw new UnsupportedOperationException("has no pages");
                    }

                    @Override
                    public Newest newest() {
                        throw new UnsupportedOperationException("is no feed");
                    }

                    @Override
                    public Stream<List<?>> batches() {
                        return numbers.map(number -> List.of(Map.of("id", number, "name", "x".repeat(100))));
                    }
                });
    }
}
