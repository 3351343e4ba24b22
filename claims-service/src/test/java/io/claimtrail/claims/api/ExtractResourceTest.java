package io.claimtrail.claims.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.claimtrail.claims.attribution.ArticleClaimsExtractor;
import io.claimtrail.edge.http.content.ContentConfig;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extraction;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExtractResourceTest {

    private final AtomicInteger extracted = new AtomicInteger();

    @Test
    void extractsForAClientThatWaits() {
        assertThat(resource(false).extract(content()).claims()).isEmpty();
        assertThat(extracted).hasValue(1);
    }

    @Test
    void doesNotBeginForAClientThatHasLeft() {
        assertThatThrownBy(() -> resource(true).extract(content())).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> resource(true).extractAsPage(content())).isInstanceOf(HttpProblem.class);
        assertThat(extracted).hasValue(0);
    }

    private ExtractResource resource(boolean clientLeft) {
        ExtractConfig config = new Limits();
        LimitedExtractor extractor = new LimitedExtractor(
                new ArticleClaimsExtractor(new CountingExtractor()),
                new ExtractPermits(config),
                connection(clientLeft));
        return new ExtractResource(extractor, config, new Content());
    }

    private static InputStream content() {
        return new ByteArrayInputStream(ExtractResource.EXAMPLE.getBytes(UTF_8));
    }

    private static HttpServerResponse connection(boolean closed) {
        return (HttpServerResponse) Proxy.newProxyInstance(
                HttpServerResponse.class.getClassLoader(),
                new Class<?>[] {HttpServerResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("closed")) {
                        return closed;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final class Content implements ContentConfig {

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(1000));
        }

        @Override
        public int maxJsonTokens() {
            return 100;
        }

        @Override
        public Optional<MemorySize> maxMemory() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }
    }

    private final class CountingExtractor implements Extractor {

        @Override
        public ExtractorVersion version() {
            return new ExtractorVersion("test", "1");
        }

        @Override
        public Extraction extract(Document document) {
            extracted.incrementAndGet();
            return new Extraction(version(), "en", List.of());
        }
    }

    private record Limits() implements ExtractConfig {

        @Override
        public MemorySize maxTextSize() {
            return new MemorySize(BigInteger.valueOf(1000));
        }

        @Override
        public MemorySize maxRequestSize() {
            return new MemorySize(BigInteger.valueOf(1000));
        }

        @Override
        public int maxConcurrent() {
            return 1;
        }

        @Override
        public int maxWaiting() {
            return 0;
        }

        @Override
        public Duration maxWait() {
            return Duration.ZERO;
        }

        @Override
        public int maxNestingDepth() {
            return 10;
        }
    }
}
