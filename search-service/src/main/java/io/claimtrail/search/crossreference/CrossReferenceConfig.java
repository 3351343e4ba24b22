package io.claimtrail.search.crossreference;

import io.claimtrail.edge.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits of cross-referencing, which bound the size of a claim's document. */
@ConfigMapping(prefix = "claimtrail.cross-reference")
public interface CrossReferenceConfig {

    /** Maximum number of other names in its article that a claim keeps; those of the nearest claims are kept. */
    @WithDefault("50")
    @WithConverter(PositiveIntConverter.class)
    int maxAlongside();

    /** Maximum number of people that an ambiguous name is kept as candidates for. */
    @WithDefault("50")
    @WithConverter(PositiveIntConverter.class)
    int maxCandidates();
}
