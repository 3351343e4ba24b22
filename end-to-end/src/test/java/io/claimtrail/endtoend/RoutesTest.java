package io.claimtrail.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the routes of the gateway for existing and planned paths. DeploymentIT checks those of the running services. */
class RoutesTest {

    private final Routes routes =
            new Routes(Deployment.named("components/ingress/routes.yaml", "HTTPRoute", "claimtrail"));

    @ParameterizedTest
    @CsvSource(textBlock = """
        POST,   /v1/articles
        PUT,    /v1/articles/a1
        DELETE, /v1/articles/a1
        POST,   /v1/reviews
        DELETE, /v1/reviews/r1
        PUT,    /v1/speakers/s1
        DELETE, /v1/speakers/s1
        PUT,    /v1/sources/s1
        DELETE, /v1/sources/s1
        GET,    /v1/sources
        GET,    /v1/sources/s1
        POST,   /v1/sources/s1/trial
        """)
    void writesGoToIngestService(String method, String path) {
        assertThat(routes.service(method, path)).contains("ingest-service");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        GET,  /v1/claims
        HEAD, /v1/claims
        GET,  /v1/claims/c1
        GET,  /v1/claims/c1/related
        GET,  /v1/statements/s1
        GET,  /v1/articles
        GET,  /v1/articles/a1
        GET,  /v1/speakers
        GET,  /v1/speakers/s1
        GET,  /v1/speakers/s1/changes
        GET,  /v1/reviews
        GET,  /v1/reviews/r1
        POST, /v1/match
        GET,  /v1alpha1/claims:search
        POST, /v1alpha1/claims:search
        """)
    void readsGoToSearchServiceEvenWithABody(String method, String path) {
        assertThat(routes.service(method, path)).contains("search-service");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        GET,  /
        GET,  /search
        GET,  /claims/c1
        GET,  /statements/s1
        GET,  /speakers/s1
        GET,  /articles/a1
        GET,  /check
        POST, /check
        GET,  /extract
        GET,  /about
        GET,  /assets/d1/page.css
        GET,  /sign-in
        POST, /sign-in
        POST, /sign-out
        GET,  /oembed
        GET,  /opensearch.xml
        GET,  /robots.txt
        GET,  /sitemap.xml
        """)
    void pagesComeFromSearchService(String method, String path) {
        assertThat(routes.service(method, path)).contains("search-service");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        POST,  /v1/extract
        POST,  /v1/claims
        POST,  /v1/match/m1
        POST,  /v1/articlesandmore
        PATCH, /v1/articles/a1
        GET,   /q/metrics
        GET,   /q/health/ready
        GET,   /q/openapi
        GET,   /checks
        GET,   /admin
        GET,   /index.html
        """)
    void otherPathsAreNotExposed(String method, String path) {
        assertThat(routes.service(method, path)).isEmpty();
    }
}
