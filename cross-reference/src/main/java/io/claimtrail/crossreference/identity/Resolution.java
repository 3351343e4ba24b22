package io.claimtrail.crossreference.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Who a mention means; the reason is in words that a reader can check. */
public sealed interface Resolution {

    String reason();

    /** This identity. */
    record Resolved(String identityId, String reason) implements Resolution {

        public Resolved {
            requireNonNull(identityId, "identityId");
            requireNonNull(reason, "reason");
        }
    }

    /** One of these identities, two or more, sorted by id. */
    record Ambiguous(List<String> candidates, String reason) implements Resolution {

        public Ambiguous {
            candidates = candidates.stream().sorted().toList();
            requireNonNull(reason, "reason");
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("ambiguous between " + candidates);
            }
        }
    }
}
