package io.claimtrail.search.api.speaker;

import static java.util.function.UnaryOperator.identity;

import io.claimtrail.edge.http.problem.Problems;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerList;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerSummary;
import io.claimtrail.search.list.ListItems;
import io.claimtrail.search.list.QueryValues;
import io.claimtrail.search.query.SpeakerSearch;
import java.util.List;
import java.util.stream.Stream;

/**
 * The speakers whose names begin with typed words. They come from one aggregation, so there is one page and one batch
 * only.
 *
 * @param typed what the user has typed so far
 */
record SuggestedSpeakers(SpeakerAggregator speakers, String typed, QueryValues values) implements ListItems {

    /** Speakers per page if the request does not say. */
    private static final int DEFAULT_LIMIT = 10;
    /**
     * Maximum number of speakers in an export; by default, Elasticsearch counts at most four times as many buckets in
     * one search.
     */
    private static final int MAX_EXPORT = 10_000;

    @Override
    public SpeakerList page() {
        return new SpeakerList(speakers.suggestions(typed, values.limit(DEFAULT_LIMIT), identity()));
    }

    @Override
    public Newest newest() {
        return new Newest(speakers.suggestions(typed, values.limit(DEFAULT_LIMIT), SpeakerSearch::newestFirst), null);
    }

    @Override
    public Stream<List<?>> batches() {
        int limit = Math.min(values.exportLimit(), MAX_EXPORT + 1);
        List<SpeakerSummary> all = speakers.suggestions(typed, limit, identity());
        if (all.size() > MAX_EXPORT) {
            throw Problems.invalidParameter(
                    "q", "finds more than " + MAX_EXPORT + " speakers: use more words, or limit");
        }
        return Stream.of(all);
    }
}
