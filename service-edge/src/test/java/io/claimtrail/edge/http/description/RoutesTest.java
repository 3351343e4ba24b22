package io.claimtrail.edge.http.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes;

    RoutesTest() throws JsonProcessingException {
        routes = Routes.of(new ObjectMapper().readTree("""
            {"paths": {
              "/v1/claims": {"get": {}},
              "/v1/claims/{id}": {"get": {}, "parameters": []},
              "/v1/claims/{id}/related": {"get": {}},
              "/v1/articles/{id}": {"put": {}, "delete": {}},
              "/v1alpha1/claims:search": {"get": {}}
            }}"""));
    }

    @Test
    void listsTheMethodsOfAPathOnly() {
        assertThat(routes.methods("/v1/claims/a.b(c")).containsExactly("GET", "HEAD", "OPTIONS");
        assertThat(routes.methods("/v1/articles/a1")).containsExactly("DELETE", "OPTIONS", "PUT");
        assertThat(routes.methods("/v1alpha1/claims:search")).containsExactly("GET", "HEAD", "OPTIONS");
    }

    @Test
    void listsNothingForUnknownPaths() {
        assertThat(routes.methods("/v1/claims/")).isEmpty();
        assertThat(routes.methods("/v1/claims/c1/related/more")).isEmpty();
        assertThat(routes.methods("/v1/articles")).isEmpty();
    }
}
