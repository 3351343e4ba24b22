package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

/** Name and version of the extractor that produced an extraction. */
public record ExtractorVersion(String name, String version) {

    public ExtractorVersion {
        requireNonNull(name, "name");
        requireNonNull(version, "version");
    }
}
