package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.search.format.NdjsonWriter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An export whose index goes away in the middle. */
@Path("/broken-export")
@Blocking
class BrokenExportResource {

    static final int WRITTEN = 1000;

    private final ObjectMapper json;

    BrokenExportResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    public Response export() {
        Stream<List<?>> batches = IntStream.rangeClosed(0, WRITTEN).mapToObj(BrokenExportResource::batch);
        return Response.ok(new Export(batches, out -> new NdjsonWriter(out, json), json))
                .type("application/x-ndjson")
                .build();
    }

    private static List<?> batch(int number) {
        if (number == WRITTEN) {
            throw new IllegalStateException("the index has gone");
        }
        return List.of(Map.of("number", number, "text", "x".repeat(100)));
    }
}
