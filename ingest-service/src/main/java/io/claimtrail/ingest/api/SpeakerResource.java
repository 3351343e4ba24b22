package io.claimtrail.ingest.api;

import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.edge.http.request.BoundedContent;
import io.claimtrail.ingest.publish.SubjectPublisher;
import io.claimtrail.ingest.speaker.SpeakerReader;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Accepted;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Accepts curated speakers and their withdrawal. {@link WriteDescription} describes what all writes have in common. */
@Path("/v1/speakers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = WriteDescription.SPEAKERS, description = "Speakers that people curate: create, replace, withdraw.")
class SpeakerResource {

    private final SpeakerReader reader;
    private final SubjectPublisher<CuratedSpeaker> publisher;
    private final int maxRequestBytes;

    SpeakerResource(SpeakerReader reader, SubjectPublisher<CuratedSpeaker> publisher, IngestConfig config) {
        this.reader = reader;
        this.publisher = publisher;
        this.maxRequestBytes = Math.toIntExact(config.maxSpeakerSize().asLongValue());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSpeaker",
            summary = "Create or replace a curated speaker",
            description = "Curated names, aliases and roles take precedence over what articles say."
                    + " Sending the same content again changes nothing.")
    @APIResponseSchema(value = SpeakerReceipt.class, responseCode = "202")
    public CompletionStage<RestResponse<SpeakerReceipt>> put(
            @RestPath @Schema(pattern = PathId.CURATED_SPEAKER_PATTERN) String id, InputStream content) {
        PathId.requireCuratedSpeaker(id);
        byte[] bytes =
                BoundedContent.read(content, maxRequestBytes).orElseThrow(() -> Problems.tooLarge(maxRequestBytes));
        return switch (reader.readSpeaker(bytes, id)) {
            case Refused refused -> throw Problems.of(refused.refusal(), "invalid-speaker");
            case Accepted accepted ->
                WriteResponse.accepted(
                        () -> publisher.publish(accepted.speaker()), SpeakerReceipt.of(accepted.speaker()));
        };
    }

    @DELETE
    @Operation(
            operationId = "withdrawSpeaker",
            summary = "Withdraw a curated speaker",
            description =
                    "The speaker is again identified from articles alone. Its claims stay. An unknown id is no error.")
    @APIResponse(responseCode = "202")
    public CompletionStage<RestResponse<Void>> withdraw(@RestPath @Schema(pattern = PathId.PATTERN) String id) {
        PathId.requireValid(id);
        return WriteResponse.accepted(publisher.withdraw(id));
    }
}
