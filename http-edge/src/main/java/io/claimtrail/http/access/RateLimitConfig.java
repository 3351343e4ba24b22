package io.claimtrail.http.access;

import io.claimtrail.http.setting.AtLeastOne;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;

/** How many requests a minute each caller may make, by its role. Where nothing is said there is no limit. */
@ConfigMapping(prefix = "claimtrail.rate-limit")
interface RateLimitConfig {

    /** For a reader. */
    Optional<@WithConverter(AtLeastOne.class) Integer> reader();

    /** For a writer. */
    Optional<@WithConverter(AtLeastOne.class) Integer> writer();

    /** For an admin. */
    Optional<@WithConverter(AtLeastOne.class) Integer> admin();
}
