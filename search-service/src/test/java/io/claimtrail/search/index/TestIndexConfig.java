package io.claimtrail.search.index;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Configuration of indices for plain tests: the prefix is {@code p-}. */
public record TestIndexConfig(int maxResponseBytes) implements IndexConfig {

    /** A configuration that accepts responses of any size. */
    public TestIndexConfig() {
        this(Integer.MAX_VALUE);
    }

    @Override
    public String indexPrefix() {
        return "p-";
    }

    @Override
    public int replicas() {
        return 2;
    }

    @Override
    public MemorySize maxResponseSize() {
        return new MemorySize(BigInteger.valueOf(maxResponseBytes));
    }

    @Override
    public Duration rebuildLease() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration cursorKeepAlive() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration generationCheck() {
        return Duration.ofSeconds(1);
    }
}
