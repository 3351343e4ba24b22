package io.claimtrail.edge.http.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerDescriptionTest {

    record Port(
            String name,
            @Nullable String master,
            @Nullable Harbour harbour,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Harbour(String name, @Nullable String depth) {}

    record PortWithShips(@JsonUnwrapped Port port, List<String> ships) {}

    record Ferry(@Nullable String line) {}

    private static final class Elsewhere {

        record Ferry(String line) {}
    }

    @Test
    void marksNullableAndOptionalProperties() throws IOException {
        Schema port = schema("name", "master", "note").addProperty("harbour", ref("Harbour"));

        describe("Port", port);

        assertThat(port.getRequired()).containsExactlyInAnyOrder("name", "master", "harbour");
        assertThat(types(port, "name")).containsExactly(SchemaType.STRING);
        assertThat(types(port, "master")).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(types(port, "note")).containsExactly(SchemaType.STRING);
        assertThat(port.getProperties().get("harbour").getAnyOf())
                .extracting(Schema::getRef, Schema::getType)
                .containsExactly(tuple("#/components/schemas/Harbour", null), tuple(null, List.of(SchemaType.NULL)));
    }

    @Test
    void marksAllNullableComponentsOptionalWhereTheRecordOmitsNull() throws IOException {
        Schema harbour = schema("name", "depth");

        describe("Harbour", harbour);

        assertThat(harbour.getRequired()).containsExactly("name");
    }

    @Test
    void includesUnwrappedComponents() throws IOException {
        Schema both = schema("name", "master", "note", "ships").addProperty("harbour", ref("Harbour"));

        describe("PortWithShips", both);

        assertThat(both.getRequired()).containsExactlyInAnyOrder("name", "master", "harbour", "ships");
    }

    @Test
    void leavesSchemasWithoutARecordUnchanged() throws IOException {
        Schema other = schema("name");

        describe("Port", other);

        assertThat(other.getRequired()).isNull();
    }

    @Test
    void failsWhereSeveralRecordsMatch() {
        assertThatIllegalStateException()
                .isThrownBy(() -> describe("Ferry", schema("line")))
                .withMessageContaining("Ferry");
    }

    private static void describe(String name, Schema schema) throws IOException {
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema(name, schema));
        new AnswerDescription(
                        Index.of(Port.class, Harbour.class, PortWithShips.class, Ferry.class, Elsewhere.Ferry.class))
                .filterOpenAPI(document);
    }

    private static Schema schema(String... properties) {
        Schema schema = OASFactory.createSchema();
        for (String property : properties) {
            schema.addProperty(property, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return schema;
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(name).addType(SchemaType.OBJECT);
    }

    private static List<SchemaType> types(Schema schema, String property) {
        return schema.getProperties().get(property).getType();
    }
}
