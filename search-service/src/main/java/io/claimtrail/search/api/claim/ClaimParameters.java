package io.claimtrail.search.api.claim;

import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.list.ListParameters;
import io.claimtrail.search.list.QueryValues;
import io.claimtrail.search.query.ClaimQuery;
import io.claimtrail.search.query.Facet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for claims. */
final class ClaimParameters extends ListParameters {

    @RestQuery
    @Parameter(
            description =
                    "Words of the claim's sentence (content, cue and source), of its speaker's name and, with less"
                            + " weight, of its article's title. All must occur; \"a phrase\" and -not are understood.",
            example = "quay")
    @Nullable String q;

    @RestQuery
    @Parameter(
            description = "The id of a speaker, or any part of a name."
                    + " Case and accents are ignored; one typo is allowed if no speaker has the name as spelled.",
            example = "ruiz")
    @Nullable String speaker;

    @RestQuery
    @Parameter(
            description = "The kind of speaker: person, organisation, group, document or unknown. May be repeated.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = SpeakerKind.class),
            example = "person")
    @Nullable List<String> speakerKind;

    @RestQuery
    @Parameter(description = "Words of the speaker's role.", example = "mayor")
    @Nullable String role;

    @RestQuery
    @Parameter(description = "Words of the name of the person or group that the speaker addresses.")
    @Nullable String addressee;

    @RestQuery
    @Parameter(
            description = "How the article reports the words: direct, mixed or indirect. May be repeated.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ClaimType.class),
            example = "direct")
    @Nullable List<String> type;

    @RestQuery
    @Parameter(
            description = "How the speaker stands to the content: asserts, denies, asks, demands, or unsaid where the"
                    + " article reports that it was not said. May be repeated. Default: all but unsaid.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Stance.class),
            example = "denies")
    @Nullable List<String> stance;

    @RestQuery
    @Parameter(description = "The id of an article. May be repeated.")
    @Nullable List<String> article;

    @RestQuery
    @Parameter(
            description = "The minimum confidence of a claim.",
            schema = @Schema(type = SchemaType.NUMBER, minimum = "0", maximum = "1"),
            example = "0.5")
    @Nullable String minConfidence;

    @RestQuery
    @Parameter(
            description = "true: only claims that a fact-check is about. false: only all other claims.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    @Nullable String reviewed;

    @RestQuery
    @Parameter(
            description = "Return only the best match of each statement, however many articles report it.",
            schema = @Schema(enumeration = "statement"),
            example = "statement")
    @Nullable String group;

    @RestQuery
    @Parameter(
            description = "What to count the claims by: speakers, publishers, months, types, stances, reviewed. May be"
                    + " repeated, or several with commas between them.",
            example = "speakers,months")
    @Nullable List<String> facets;

    static Set<Facet> facets(QueryValues values) {
        return Set.copyOf(values.listedChoices("facets", Facet.class, Facet::jsonName));
    }

    static ClaimQuery query(QueryValues values) {
        return new ClaimQuery(
                values.text("q"),
                values.text("speaker"),
                values.choices("speakerKind", SpeakerKind.class, SpeakerKind::jsonName),
                values.text("role"),
                values.text("addressee"),
                values.choices("type", ClaimType.class, ClaimType::jsonName),
                values.choices("stance", Stance.class, Stance::jsonName),
                values.texts("publisher"),
                values.texts("article"),
                values.from(),
                values.until(),
                values.share("minConfidence"),
                values.yesOrNo("reviewed"),
                values.isSet("group", "statement"),
                values.sort());
    }
}
