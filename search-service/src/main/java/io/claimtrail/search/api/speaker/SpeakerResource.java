package io.claimtrail.search.api.speaker;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerChanges;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerList;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerProfile;
import io.claimtrail.search.format.SpeakerLayout;
import io.claimtrail.search.list.ListResponder;
import io.claimtrail.search.list.QueryValues;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Reads speakers: suggestions by name, one speaker's profile, and what a speaker said differently later. */
@Path("/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "speakers", description = "Speakers, as their claims and the curators describe them.")
@APIResponse(responseCode = "503", description = "Elasticsearch is unavailable, or too many exports are being written.")
class SpeakerResource {

    private final ListResponder responder;
    private final SpeakerAggregator speakers;

    SpeakerResource(ListResponder responder, SpeakerAggregator speakers) {
        this.responder = responder;
        this.speakers = speakers;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "suggestSpeakers", summary = "Suggest speakers by the beginning of a name")
    @APIResponseSchema(value = SpeakerList.class, responseCode = "200")
    public Response suggest(@BeanParam SpeakerParameters parameters) {
        QueryValues values = parameters.values();
        @Nullable String typed = values.text("q");
        if (typed == null) {
            throw Problems.invalidParameter("q", "is required: the beginning of a name");
        }
        return responder.answer(SpeakerLayout.LAYOUT, values, new SuggestedSpeakers(speakers, typed, values));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getSpeaker",
            summary = "Get one speaker",
            description = "Returns names, roles over time, counts, topics and namesakes.")
    @APIResponseSchema(value = SpeakerProfile.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such speaker.")
    public SpeakerProfile get(@RestPath String id) {
        return speakers.profile(id).orElseThrow(() -> Problems.notFound("there is no speaker with the id " + id));
    }

    @GET
    @Path("{id}/changes")
    @Operation(
            operationId = "getSpeakerChanges",
            summary = "Get where a speaker's later words differ from earlier ones")
    @APIResponseSchema(value = SpeakerChanges.class, responseCode = "200")
    public SpeakerChanges changes(@RestPath String id) {
        return new SpeakerChanges(speakers.changes(id));
    }
}
