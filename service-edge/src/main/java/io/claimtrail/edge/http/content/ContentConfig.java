package io.claimtrail.edge.http.content;

import io.claimtrail.edge.PositiveIntConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Limits of the content of all requests. */
@ConfigMapping(prefix = "claimtrail.content")
public interface ContentConfig {

    /** Maximum size of the content of one request that is not a stream. Each operation also has a limit of its own. */
    @WithDefault("8M")
    MemorySize maxSize();

    /** Maximum number of tokens of one JSON document, and of one line of a stream. */
    @WithDefault("100000")
    @WithConverter(PositiveIntConverter.class)
    int maxJsonTokens();

    /**
     * Maximum memory, as estimated, that all requests in work need for their content. Beyond it requests get 503. Without a
     * value it is a third of the heap.
     */
    Optional<MemorySize> maxMemory();

    /** Time in which the content of one request that is not a stream must arrive. */
    @WithDefault("30s")
    Duration timeout();
}
