package io.claimtrail.edge.http.routing;

import io.claimtrail.edge.PositiveIntConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.util.Optional;

/** Where health and metrics are. */
@ConfigMapping(prefix = "claimtrail.management")
interface ManagementConfig {

    /** Port of health and metrics, which then do not exist on the API's port. Without it they are on the API's port. */
    Optional<@WithConverter(PositiveIntConverter.class) Integer> port();
}
