package io.claimtrail.ingest.source;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.source.Source;
import io.claimtrail.edge.http.request.Refusal;

/** Result of reading the content of a request that submits a source. */
public sealed interface SourceSubmission {

    /** A valid source in its stored form. */
    record Accepted(Source source) implements SourceSubmission {

        public Accepted {
            requireNonNull(source, "source");
        }
    }

    /** Content that is no valid source, with the reason. */
    record Refused(Refusal refusal) implements SourceSubmission {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }
}
