package io.claimtrail.ingest.api;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.ingest.publish.SpeakerPublisher;
import io.claimtrail.ingest.speaker.SpeakerReader;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Accepted;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Curated speakers in: put, replaced by putting again, withdrawn. */
@Path("/v1/speakers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "speakers", description = "Whom people have entered: put, replaced, withdrawn")
@APIResponse(responseCode = "412", description = "The request has a condition such as If-Match, which can't be checked")
@APIResponse(responseCode = "503", description = "Kafka can't be reached: nothing was accepted, send it again")
class SpeakerResource {

    private static final String SPEAKER_SCHEMA = "/schemas/curated-speaker.json";

    private final SpeakerReader reader;
    private final SpeakerPublisher publisher;
    private final int maxBytes;

    SpeakerResource(SpeakerReader reader, SpeakerPublisher publisher, IngestConfig config) {
        this.reader = reader;
        this.publisher = publisher;
        this.maxBytes = Math.toIntExact(config.maxSpeakerSize().asLongValue());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSpeaker",
            summary = "Enter or replace a speaker",
            description = "Names, aliases and roles entered here win over what articles alone would tell."
                    + " The same content again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = SPEAKER_SCHEMA),
                            examples = @ExampleObject(name = "speaker", value = Examples.SPEAKER)))
    @APIResponseSchema(
            value = SpeakerReceipt.class,
            responseCode = "202",
            responseDescription = "Kafka has it on all in-sync replicas")
    public CompletionStage<RestResponse<SpeakerReceipt>> put(
            @RestPath @Schema(pattern = PathId.CHOSEN) String id, InputStream content) {
        PathId.requireChosen(id);
        byte[] bytes = BoundedContent.read(content, maxBytes).orElseThrow(() -> Problems.tooLarge(maxBytes));
        return switch (reader.read(bytes, id)) {
            case Refused refused -> throw Problems.of(refused.refusal(), "invalid-speaker");
            case Accepted accepted ->
                Acknowledgement.of(
                        publisher.publish(accepted.speaker()), answer(SpeakerReceipt.of(accepted.speaker())));
        };
    }

    @DELETE
    @Operation(
            operationId = "withdrawSpeaker",
            summary = "Take a curated speaker back",
            description = "Articles alone tell again who speaks; claims stay. Unknown ids are no error.")
    @APIResponse(responseCode = "202", description = "Kafka has the withdrawal on all in-sync replicas")
    public CompletionStage<RestResponse<Void>> withdraw(@RestPath @Schema(pattern = PathId.FORM) String id) {
        PathId.requireValid(id);
        return Acknowledgement.of(publisher.withdraw(id), RestResponse.accepted());
    }

    private static RestResponse<SpeakerReceipt> answer(SpeakerReceipt receipt) {
        return ResponseBuilder.create(Status.ACCEPTED, receipt)
                .header(HttpHeaders.LOCATION, receipt.url())
                .build();
    }
}
