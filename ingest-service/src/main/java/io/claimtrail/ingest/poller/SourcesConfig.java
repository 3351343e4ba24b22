package io.claimtrail.ingest.poller;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sources that are fetched: whether, how politely, and what may be reached. */
@ConfigMapping(prefix = "claimtrail.sources")
public interface SourcesConfig {

    /** Whether this instance serves sources and may poll them. */
    @WithDefault("false")
    boolean enabled();

    /** Mail address or page of the operator, sent with every request. Required when sources are enabled. */
    Optional<String> contact();

    /** Blocks of addresses (CIDR) that may be reached although they are not public. */
    Optional<List<String>> allowedAddresses();

    /** Allowed ports. */
    @WithDefault("80,443")
    List<Integer> ports();

    /** Maximum time of one fetch, with all its redirects. */
    @WithDefault("30s")
    Duration timeout();

    /** Maximum size of a feed or page, as it arrives and decompressed. */
    @WithDefault("8M")
    MemorySize maxSize();

    /** Minimum time between two polls of a source. */
    @WithDefault("10m")
    Duration minInterval();

    /** Maximum time between two polls of a source that answers. */
    @WithDefault("6h")
    Duration maxInterval();

    /** Maximum time until a source that fails, or asks for patience, is polled again. */
    @WithDefault("24h")
    Duration maxWait();

    /** Minimum time between two requests to one host. */
    @WithDefault("2s")
    Duration hostPause();

    /** Maximum number of hosts that are asked at the same time. */
    @WithDefault("8")
    @WithConverter(PositiveIntConverter.class)
    int maxConcurrent();

    /** Maximum number of items of one feed; further ones are ignored. */
    @WithDefault("1000")
    @WithConverter(PositiveIntConverter.class)
    int maxItems();

    /** Number of fetches after which a page that fails is given up. */
    @WithDefault("8")
    @WithConverter(PositiveIntConverter.class)
    int maxPageAttempts();
}
