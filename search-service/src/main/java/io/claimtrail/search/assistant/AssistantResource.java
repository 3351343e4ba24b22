package io.claimtrail.search.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.edge.http.request.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/**
 * The endpoint of assistants: Streamable HTTP of the Model Context Protocol without sessions and without streams. Each message is
 * one request; its answer is JSON, or 202 for a notification.
 */
@Path("/mcp")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AssistantResource {

    /** Bytes of one message; a draft for {@code check_text} is the largest. */
    private static final int MAX_MESSAGE = 160 * 1024;

    private final AssistantServer server;

    AssistantResource(AssistantServer server) {
        this.server = server;
    }

    @POST
    public Response answer(InputStream content) {
        byte[] bytes = BoundedContent.read(content, MAX_MESSAGE).orElseThrow(() -> Problems.tooLarge(MAX_MESSAGE));
        try {
            return server.answer(new String(bytes, UTF_8))
                    .map(answer -> Response.ok(answer).build())
                    .orElseGet(() -> Response.accepted().build());
        } catch (AssistantServer.InvalidMessageException e) {
            throw Problems.of(
                    new Refusal(Refusal.Reason.MALFORMED, String.valueOf(e.getMessage()), List.of()),
                    "invalid-request");
        }
    }
}
