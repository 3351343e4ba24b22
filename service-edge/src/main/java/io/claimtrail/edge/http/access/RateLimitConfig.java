package io.claimtrail.edge.http.access;

import io.claimtrail.edge.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;

/** Requests per minute and caller, by role. Without a value there is no limit. */
@ConfigMapping(prefix = "claimtrail.rate-limit")
interface RateLimitConfig {

    /** Limit of a reader. */
    Optional<@WithConverter(PositiveIntConverter.class) Integer> reader();

    /** Limit of a writer. */
    Optional<@WithConverter(PositiveIntConverter.class) Integer> writer();

    /** Limit of an admin. */
    Optional<@WithConverter(PositiveIntConverter.class) Integer> admin();
}
