package io.claimtrail.search.api.speaker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.search.api.DocumentReader;
import io.claimtrail.search.api.claim.Buckets;
import io.claimtrail.search.api.claim.ClaimReader;
import io.claimtrail.search.api.claim.RelatedAnswers.Difference;
import io.claimtrail.search.api.speaker.SpeakerAnswers.Curated;
import io.claimtrail.search.api.speaker.SpeakerAnswers.RoleUse;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerChange;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerProfile;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerSummary;
import io.claimtrail.search.document.SearchHits;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.query.SpeakerSearch;
import io.claimtrail.search.related.Related.Change;
import io.claimtrail.search.related.RelatedFinder;
import io.claimtrail.search.speaker.CuratedSpeakers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads speakers out of the counts of their claims and what curators entered. */
@ApplicationScoped
public class SpeakerAggregator {

    private final DocumentReader documents;
    private final CuratedSpeakers curatedSpeakers;
    private final ClaimReader claims;
    private final RelatedFinder finder;

    SpeakerAggregator(
            DocumentReader documents, CuratedSpeakers curatedSpeakers, ClaimReader claims, RelatedFinder finder) {
        this.documents = documents;
        this.curatedSpeakers = curatedSpeakers;
        this.claims = claims;
        this.finder = finder;
    }

    /**
     * Speakers whose name contains the words of {@code typed}, the last of which may be incomplete; if there are none,
     * those whose name contains the words with a typo.
     *
     * @param order sets the order in the request
     */
    public List<SpeakerSummary> suggestions(String typed, int limit, UnaryOperator<ObjectNode> order) {
        List<SpeakerSummary> found = summaries(order.apply(SpeakerSearch.suggestions(typed, limit)));
        return found.isEmpty() ? summaries(order.apply(SpeakerSearch.suggestionsWithTypo(typed, limit))) : found;
    }

    /** Speakers whose name contains the words of {@code typed} as they are spelled, the last of which may be incomplete. */
    public List<SpeakerSummary> named(String typed, int limit) {
        return summaries(SpeakerSearch.suggestions(typed, limit));
    }

    /**
     * The speakers with the most claims.
     *
     * @param since first instant of publication; null for any
     */
    public List<SpeakerSummary> mostQuoted(@Nullable Instant since, int limit) {
        return summaries(SpeakerSearch.mostQuoted(since, limit));
    }

    /**
     * The profile of the speaker with this id; empty if no claim has it and no curator entered it. It counts what the
     * speaker said, not what an article reports as unsaid.
     */
    public Optional<SpeakerProfile> profile(String id) {
        SearchHits claims = documents.search(Index.CLAIMS, SpeakerSearch.profile(id));
        Optional<CuratedSpeaker> curated = curatedSpeakers.byId(id);
        JsonNode counts = claims.aggregations();
        if (claims.total() == 0 && curated.isEmpty()) {
            SearchHits unsaid = documents.search(Index.CLAIMS, SpeakerSearch.profileOfUnsaid(id));
            if (unsaid.total() == 0) {
                return Optional.empty();
            }
            counts = unsaid.aggregations();
        }
        String name = curated.map(CuratedSpeaker::name).orElse(Buckets.top(counts, "name"));
        return Optional.of(new SpeakerProfile(
                id,
                name,
                curated.map(CuratedSpeaker::kind).map(SpeakerKind::jsonName).orElse(Buckets.top(counts, "kinds")),
                claims.total(),
                Buckets.names(counts, "names"),
                Buckets.list(counts, "roles", SpeakerAggregator::role),
                Buckets.months(counts),
                Buckets.names(counts, "publishers"),
                Buckets.list(counts, "topics", Buckets::key),
                summaries(SpeakerSearch.namesakes(name, id)),
                curated.map(speaker -> new Curated(speaker.aliases(), speaker.sameAs(), speaker.roles()))
                        .orElse(null)));
    }

    /** Where the speaker's later words differ from earlier ones, in the order of the later claim. */
    public List<SpeakerChange> changes(String id) {
        return finder.changes(id).stream().map(this::change).toList();
    }

    private SpeakerChange change(Change change) {
        return new SpeakerChange(
                claims.claim(change.earlier()),
                claims.claim(change.later()),
                Difference.of(change.what()),
                change.from(),
                change.to(),
                change.reason());
    }

    private List<SpeakerSummary> summaries(ObjectNode request) {
        JsonNode counts = documents.search(Index.CLAIMS, request).aggregations();
        return Buckets.list(counts, "speakers", SpeakerAggregator::summary);
    }

    private static SpeakerSummary summary(JsonNode bucket) {
        String role = Buckets.top(bucket, "role");
        return new SpeakerSummary(
                Buckets.key(bucket),
                Buckets.top(bucket, "name"),
                Buckets.top(bucket, "kind"),
                role.isEmpty() ? null : role,
                Buckets.count(bucket),
                date(bucket, "last"));
    }

    private static RoleUse role(JsonNode bucket) {
        return new RoleUse(Buckets.key(bucket), date(bucket, "first"), date(bucket, "last"), Buckets.count(bucket));
    }

    private static String date(JsonNode bucket, String name) {
        return bucket.path(name).path("value_as_string").asText();
    }
}
