package io.claimtrail.ingest.api;

import io.claimtrail.contracts.source.Source;
import io.claimtrail.contracts.source.SourceState;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.ingest.poller.SourcePolling;
import io.claimtrail.ingest.poller.SourcesConfig;
import io.claimtrail.ingest.publish.DefinedSource;
import io.claimtrail.ingest.publish.SourceTable;
import io.claimtrail.ingest.publish.SubjectPublisher;
import io.claimtrail.ingest.source.SourceReader;
import io.claimtrail.ingest.source.SourceSubmission.Accepted;
import io.claimtrail.ingest.source.SourceSubmission.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.Comparator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Defines, shows and withdraws sources that are fetched. {@link WriteDescription} describes what all writes have in common. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(
        name = WriteDescription.SOURCES,
        description = "Feeds and sitemaps that are fetched: define, show, try, withdraw. For admins.")
class SourceResource {

    /** Maximum number of trials at once: each holds a thread for as long as a host takes. */
    private static final int MAX_TRIALS = 2;

    private final SourceReader reader;
    private final SubjectPublisher<Source> publisher;
    private final SubjectPublisher<SourceState> states;
    private final SourceTable table;
    private final SourcePolling polling;
    private final boolean enabled;
    private final int maxRequestBytes;
    private final Semaphore trials = new Semaphore(MAX_TRIALS);

    SourceResource(
            JsonLimits json,
            SubjectPublisher<Source> publisher,
            SubjectPublisher<SourceState> states,
            SourceTable table,
            SourcePolling polling,
            SourcesConfig sources,
            IngestConfig config) {
        this.reader = new SourceReader(json, polling.rules());
        this.publisher = publisher;
        this.states = states;
        this.table = table;
        this.polling = polling;
        this.enabled = sources.enabled();
        this.maxRequestBytes = Math.toIntExact(config.maxSourceSize().asLongValue());
    }

    @GET
    @Operation(operationId = "listSources", summary = "List all sources with their health")
    @APIResponseSchema(value = SourceAnswer.Page.class, responseCode = "200")
    public SourceAnswer.Page list(@Context SecurityContext caller) {
        requireReady(caller);
        return new SourceAnswer.Page(table.all().stream()
                .sorted(Comparator.comparing(defined -> defined.source().id()))
                .map(SourceAnswer::of)
                .toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSource", summary = "Show a source with its health")
    @APIResponseSchema(value = SourceAnswer.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such source.")
    public SourceAnswer get(@RestPath @Schema(pattern = PathId.PATTERN) String id, @Context SecurityContext caller) {
        requireReady(caller);
        PathId.requireValid(id);
        DefinedSource found = table.find(id).orElseThrow(() -> Problems.notFound("there is no source " + id));
        return SourceAnswer.of(found);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSource",
            summary = "Define or replace a source",
            description = "The source is polled at once, also if it was stopped before. What has been read of it is not"
                    + " read again.")
    @APIResponseSchema(value = SourceReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<SourceReceipt>> put(
            @RestPath @Schema(pattern = PathId.PATTERN) String id,
            InputStream content,
            @Context SecurityContext caller) {
        requireAdmin(caller);
        PathId.requireValid(id);
        Source source = read(id, content);
        return WriteResponse.accepted(() -> publisher.publish(source), SourceReceipt.of(source));
    }

    @POST
    @Path("{id}/trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "trySource",
            summary = "Fetch a source once",
            description = "Shows what the poller would read. Nothing is published or stored.")
    @APIResponseSchema(value = SourceTrial.class, responseCode = "200")
    public SourceTrial tryOnce(
            @RestPath @Schema(pattern = PathId.PATTERN) String id,
            InputStream content,
            @Context SecurityContext caller) {
        requireAdmin(caller);
        PathId.requireValid(id);
        Source source = read(id, content);
        if (!trials.tryAcquire()) {
            throw Problems.overloaded("at most " + MAX_TRIALS + " sources are tried at the same time");
        }
        try {
            return SourceTrial.of(source, polling.trial(source));
        } finally {
            trials.release();
        }
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "withdrawSource",
            summary = "Withdraw a source",
            description = "It is not polled any more. Its articles stay. An unknown id is no error.")
    @APIResponse(responseCode = "202")
    public CompletionStage<RestResponse<Void>> withdraw(
            @RestPath @Schema(pattern = PathId.PATTERN) String id, @Context SecurityContext caller) {
        requireAdmin(caller);
        PathId.requireValid(id);
        // Not on Kafka's own thread, which reports the first write and would wait for itself.
        return WriteResponse.accepted(
                publisher.withdraw(id).thenComposeAsync(done -> states.withdraw(id), Thread::startVirtualThread));
    }

    private Source read(String id, InputStream content) {
        byte[] bytes =
                BoundedContent.read(content, maxRequestBytes).orElseThrow(() -> Problems.tooLarge(maxRequestBytes));
        return switch (reader.readSource(bytes, id)) {
            case Refused refused -> throw Problems.of(refused.refusal(), "invalid-source");
            case Accepted accepted -> accepted.source();
        };
    }

    private void requireReady(SecurityContext caller) {
        requireAdmin(caller);
        if (!table.isComplete()) {
            throw Problems.unavailable("the sources have not been read from Kafka yet");
        }
    }

    /** Without authentication there is no caller, and the service listens on loopback only. */
    private void requireAdmin(SecurityContext caller) {
        if (caller.getUserPrincipal() != null && !caller.isUserInRole("admin")) {
            throw Problems.forbidden("this requires an admin");
        }
        if (!enabled) {
            throw Problems.disabled("sources are not enabled (claimtrail.sources.enabled)");
        }
    }
}
