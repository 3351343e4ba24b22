package io.claimtrail.http.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class RoutesTest {

    private static final Routes ROUTES = Routes.of(new ObjectMapper().readTree("""
            {"paths": {
              "/v1/claims": {"get": {}},
              "/v1/claims/{id}": {"get": {}, "parameters": []},
              "/v1/claims/{id}/related": {"get": {}},
              "/v1/articles/{id}": {"put": {}, "delete": {}},
              "/v1alpha1/claims:search": {"get": {}}
            }}"""));

    @Test
    void tellsTheMethodsOfAPathAndNotOfItsNeighbours() {
        assertThat(ROUTES.methods("/v1/claims/a.b(c")).containsExactly("GET", "HEAD", "OPTIONS");
        assertThat(ROUTES.methods("/v1/articles/a1")).containsExactly("DELETE", "OPTIONS", "PUT");
        assertThat(ROUTES.methods("/v1alpha1/claims:search")).containsExactly("GET", "HEAD", "OPTIONS");
    }

    @Test
    void knowsNoOtherPath() {
        assertThat(ROUTES.methods("/v1/claims/")).isEmpty();
        assertThat(ROUTES.methods("/v1/claims/c1/related/more")).isEmpty();
        assertThat(ROUTES.methods("/v1/articles")).isEmpty();
    }
}
