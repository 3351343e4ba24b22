package io.claimtrail.crossreference.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The identity that a mention refers to. The reason is a sentence for the reader, who can verify it. */
public sealed interface IdentityResolution {

    String reason();

    /** The mention refers to one identity. */
    record Resolved(String identityId, String reason) implements IdentityResolution {

        public Resolved {
            requireNonNull(identityId, "identityId");
            requireNonNull(reason, "reason");
        }
    }

    /** The mention may refer to each of these identities, at least two, sorted by id. */
    record Ambiguous(List<String> candidates, String reason) implements IdentityResolution {

        public Ambiguous {
            candidates = candidates.stream().sorted().toList();
            requireNonNull(reason, "reason");
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("ambiguous between " + candidates);
            }
        }
    }
}
