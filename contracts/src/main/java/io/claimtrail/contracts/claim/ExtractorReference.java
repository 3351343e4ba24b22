package io.claimtrail.contracts.claim;

import static java.util.Objects.requireNonNull;

/** The program that found the claims; {@code version} changes whenever the claims that it finds may change. */
public record ExtractorReference(String name, String version) {

    public ExtractorReference {
        requireNonNull(name, "name");
        requireNonNull(version, "version");
    }
}
