package io.claimtrail.edge.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/../q/metrics",
                "/v1/%2e%2e/q/metrics",
                "/v1/.%2E/q/metrics",
                "/q/../v1/claims",
                "/v1/./claims",
                "/v1/articles/..",
                "/v1/..%2fq/metrics",
                "/v1/..\\q",
                "/.."
            })
    void findsDotSegments(String path) {
        assertThat(new RequestPath(path).hasDotSegment()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1/claims/a.b", "/v1/articles/...", "/v1/articles/a..", "/v1/articles/%2e%2ea", "//x"})
    void acceptsDotsInsideSegments(String path) {
        assertThat(new RequestPath(path).hasDotSegment()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/metrics", "/q/metrics/"})
    void knowsHealthAndMetrics(String path) {
        assertThat(new RequestPath(path).isManagement()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/v1/claims", "/q/healthy", "/q"})
    void knowsOtherPaths(String path) {
        assertThat(new RequestPath(path).isManagement()).isFalse();
    }
}
