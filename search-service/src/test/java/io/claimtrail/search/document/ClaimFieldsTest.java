package io.claimtrail.search.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClaimFieldsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyPathIsInTheMapping() throws IOException, IllegalAccessException {
        JsonNode mapping = mapping();

        for (Field constant : ClaimFields.class.getFields()) {
            assertThat(isMapped(mapping, (String) constant.get(null)))
                    .as(constant.getName())
                    .isTrue();
        }
    }

    @Test
    void readsTheValueAtAPath() throws IOException {
        JsonNode claim = JSON.readTree("""
            {"id": "c1", "speaker": {"id": null, "name": "Ruiz", "candidates": []}}\
            """);

        assertThat(ClaimFields.value(claim, ClaimFields.ID).asText()).isEqualTo("c1");
        assertThat(ClaimFields.value(claim, ClaimFields.SPEAKER_NAME).asText()).isEqualTo("Ruiz");
        assertThat(ClaimFields.value(claim, ClaimFields.SPEAKER_ID).isNull()).isTrue();
        assertThat(ClaimFields.value(claim, ClaimFields.SPEAKER_NAME_RAW).isMissingNode())
                .isTrue();
        assertThat(ClaimFields.value(claim, ClaimFields.STATEMENT_ID).isMissingNode())
                .isTrue();
    }

    /** Whether the path leads to a field, one of its other forms, or into an object that is stored but not indexed. */
    private static boolean isMapped(JsonNode mapping, String path) {
        JsonNode field = mapping;
        for (String name : path.split("\\.", -1)) {
            if (field.path("enabled").asBoolean(true)) {
                JsonNode properties = field.path("properties").path(name);
                field = properties.isMissingNode() ? field.path("fields").path(name) : properties;
            }
        }
        return !field.isMissingNode();
    }

    private static JsonNode mapping() throws IOException {
        try (InputStream in = ClaimFieldsTest.class.getResourceAsStream("/elasticsearch/claims.json")) {
            return JSON.readTree(Objects.requireNonNull(in)).path("mappings");
        }
    }
}
