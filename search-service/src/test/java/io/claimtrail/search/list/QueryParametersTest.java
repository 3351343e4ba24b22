package io.claimtrail.search.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueryParametersTest {

    /** Its fields are only looked at by reflection. */
    static class Declared extends ListParameters {

        @RestQuery
        @Nullable String q;

        @RestQuery("$.named")
        @Nullable String named;

        @Nullable String notAParameter;
    }

    @Test
    void declaresTheFieldsOfABeanAndItsSuperclasses() {
        assertThat(QueryParameters.declared(Declared.class))
                .containsExactlyInAnyOrder(
                        "q", "$.named", "publisher", "from", "to", "sort", "limit", "cursor", "format");
    }
}
