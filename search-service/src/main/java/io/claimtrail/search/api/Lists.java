package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.search.api.Export.Opening;
import io.claimtrail.search.format.CsvWriter;
import io.claimtrail.search.format.Listing;
import io.claimtrail.search.format.NdjsonWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.stream.Stream;

/** Answers any list in any format. */
@ApplicationScoped
class Lists {

    private final Request request;
    private final ObjectMapper json;

    Lists(Request request, ObjectMapper json) {
        this.request = request;
        this.json = json;
    }

    Response answer(Listing listing, Parameters parameters, Source source) {
        Format format = Format.of(parameters, request);
        ResponseBuilder response = switch (format) {
            case JSON -> Response.ok(source.page());
            case NDJSON -> export(source, out -> new NdjsonWriter(out, json));
            case CSV -> export(source, out -> new CsvWriter(out, listing.columns()));
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
        return Response.ok(new Export(batches, opening, json));
    }
}
