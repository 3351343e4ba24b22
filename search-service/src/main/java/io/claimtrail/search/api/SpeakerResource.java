package io.claimtrail.search.api;

import static java.util.function.UnaryOperator.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.RelatedAnswers.SpeakerChanges;
import io.claimtrail.search.api.SpeakerAnswers.Curated;
import io.claimtrail.search.api.SpeakerAnswers.RoleUse;
import io.claimtrail.search.api.SpeakerAnswers.SpeakerList;
import io.claimtrail.search.api.SpeakerAnswers.SpeakerProfile;
import io.claimtrail.search.api.SpeakerAnswers.SpeakerSummary;
import io.claimtrail.search.format.SpeakerListing;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.SpeakerSearch;
import io.claimtrail.search.speaker.CuratedSpeakers;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who speaks. */
@Path("/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "speakers", description = "Who speaks, as far as the claims tell")
@APIResponse(responseCode = "503", description = "Elasticsearch can't be reached")
class SpeakerResource {

    private static final int SUGGESTIONS = 10;
    /** Elasticsearch counts no more buckets at once, by default, than four times as many. */
    private static final int MOST = 10_000;

    private final Lists lists;
    private final Documents documents;
    private final CrossReferences crossReferences;
    private final CuratedSpeakers curatedSpeakers;

    SpeakerResource(
            Lists lists, Documents documents, CrossReferences crossReferences, CuratedSpeakers curatedSpeakers) {
        this.lists = lists;
        this.documents = documents;
        this.crossReferences = crossReferences;
        this.curatedSpeakers = curatedSpeakers;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "suggestSpeakers", summary = "Speakers by the beginning of a name, as one types")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "Words of a name, the last may be begun only; any case, without accents, with one typo",
            schema = @Schema(type = SchemaType.STRING, minLength = 1),
            example = "rui")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = ListParameters.FORMAT,
            schema = @Schema(enumeration = {"json", "ndjson", "csv", "atom", "jsonfeed"}))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many, 1 to 100 (default 10); of an export any number (default all)",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @APIResponseSchema(value = SpeakerList.class, responseCode = "200")
    public Response suggest(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri, Set.of("q", "limit", "format"));
        String typed = parameters
                .text("q")
                .orElseThrow(() -> Problems.invalidParameter("q", "is required: the beginning of a name"));
        return lists.answer(SpeakerListing.LISTING, parameters, new Source() {
            @Override
            public SpeakerList page() {
                return new SpeakerList(speakers(typed, parameters.limit(SUGGESTIONS), identity()));
            }

            @Override
            public Newest newest() {
                return new Newest(
                        speakers(typed, parameters.limit(SUGGESTIONS), SpeakerSearch::newestFirst), Optional.empty());
            }

            @Override
            public Stream<List<?>> batches() {
                return Stream.of(all(typed, parameters.exportLimit()));
            }
        });
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSpeaker", summary = "One speaker: names, roles over time, counts, topics, namesakes")
    @APIResponseSchema(value = SpeakerProfile.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such speaker")
    public SpeakerProfile get(@RestPath String id) {
        JsonNode answer = documents.search(Index.CLAIMS, SpeakerSearch.profile(id));
        long claims = answer.path("hits").path("total").path("value").asLong();
        Optional<CuratedSpeaker> curated = curatedSpeakers.byId(id);
        if (claims == 0 && curated.isEmpty()) {
            throw Problems.notFound("there is no speaker with the id " + id);
        }
        JsonNode counts = answer.path("aggregations");
        String name = curated.map(CuratedSpeaker::name).orElse(Buckets.top(counts, "name"));
        return new SpeakerProfile(
                id,
                name,
                curated.map(CuratedSpeaker::kind)
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse(Buckets.top(counts, "kinds")),
                claims,
                Buckets.names(counts, "names"),
                Buckets.list(counts, "roles", SpeakerResource::role),
                Buckets.months(counts),
                Buckets.names(counts, "publishers"),
                Buckets.list(counts, "topics", Buckets::key),
                summaries(search(SpeakerSearch.namesakes(name, id))),
                curated.map(speaker -> new Curated(speaker.aliases(), speaker.sameAs(), speaker.roles()))
                        .orElse(null));
    }

    @GET
    @Path("{id}/changes")
    @Operation(operationId = "getSpeakerChanges", summary = "Where a speaker's later words differ from earlier ones")
    @APIResponseSchema(value = SpeakerChanges.class, responseCode = "200")
    public SpeakerChanges changes(@RestPath String id) {
        return crossReferences.ofSpeaker(id);
    }

    private List<SpeakerSummary> all(String typed, int most) {
        List<SpeakerSummary> all = speakers(typed, Math.min(most, MOST + 1), identity());
        if (all.size() > MOST) {
            throw Problems.invalidParameter("q", "finds more than " + MOST + " speakers: use more words, or limit");
        }
        return all;
    }

    private List<SpeakerSummary> speakers(String typed, int limit, UnaryOperator<ObjectNode> order) {
        List<SpeakerSummary> found = summaries(search(order.apply(SpeakerSearch.suggestions(typed, limit))));
        return found.isEmpty()
                ? summaries(search(order.apply(SpeakerSearch.suggestionsWithTypo(typed, limit))))
                : found;
    }

    private JsonNode search(JsonNode request) {
        return documents.search(Index.CLAIMS, request).path("aggregations");
    }

    private static List<SpeakerSummary> summaries(JsonNode aggregations) {
        return Buckets.list(aggregations, "speakers", bucket -> {
            String role = Buckets.top(bucket, "role");
            return new SpeakerSummary(
                    Buckets.key(bucket),
                    Buckets.top(bucket, "name"),
                    Buckets.top(bucket, "kind"),
                    role.isEmpty() ? null : role,
                    Buckets.count(bucket),
                    bucket.path("last").path("value_as_string").asText());
        });
    }

    private static RoleUse role(JsonNode bucket) {
        return new RoleUse(
                Buckets.key(bucket),
                bucket.path("first").path("value_as_string").asText(),
                bucket.path("last").path("value_as_string").asText(),
                Buckets.count(bucket));
    }
}
