package io.claimtrail.edge.http.description;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Marks in the OpenAPI document which properties of a response may be null or missing, derived from the record that is its
 * source: null where a component is {@code @Nullable}, missing where JSON omits null, otherwise required. Schemas without a
 * record are unchanged.
 */
// Unique, because the order of filters with equal priority, and so the document, changes between builds.
@OpenApiFilter(stages = RunStage.BUILD, priority = 1)
public final class AnswerDescription implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName LIST = DotName.createSimple(List.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final IndexView index;

    public AnswerDescription(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents() == null
                ? null
                : document.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach((name, schema) -> {
                if (schema.getProperties() != null) {
                    components(name, schema).ifPresent(components -> describe(schema, components));
                }
            });
        }
    }

    private static void describe(Schema schema, Map<String, FieldInfo> components) {
        // The scanner adds type object beside a reference, also to an enum.
        schema.getProperties().values().stream()
                .filter(property -> property.getRef() != null)
                .forEach(property -> property.setType(null));
        components.forEach((name, component) -> {
            if (isOmitted(component)) {
                return;
            }
            schema.addRequired(name);
            if (component.type().hasAnnotation(NULLABLE)) {
                schema.addProperty(
                        name, orNull(requireNonNull(schema.getProperties().get(name))));
            }
        });
    }

    private static Schema orNull(Schema schema) {
        return schema.getRef() == null
                ? schema.addType(SchemaType.NULL)
                : OASFactory.createSchema()
                        .addAnyOf(schema)
                        .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    /** Whether an answer leaves the component out where it is null, or where it is an empty list. */
    private static boolean isOmitted(FieldInfo component) {
        boolean isList = component.type().name().equals(LIST);
        boolean isNullable = component.type().hasAnnotation(NULLABLE);
        return Stream.of(
                        component.annotation(INCLUDE),
                        component.declaringClass().declaredAnnotation(INCLUDE))
                .filter(Objects::nonNull)
                .map(include -> include.value().asEnum())
                .anyMatch(include -> (isNullable && include.equals("NON_NULL"))
                        || ((isNullable || isList) && include.equals("NON_EMPTY")));
    }

    /** The components of the record that {@code schema} describes; a name alone may match several records. */
    private Optional<Map<String, FieldInfo>> components(String name, Schema schema) {
        List<Map<String, FieldInfo>> described = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> name(type).equals(name))
                // The index is composed of several, and a class may be in more than one.
                .map(ClassInfo::name)
                .distinct()
                .map(index::getClassByName)
                .map(this::components)
                .filter(components ->
                        components.keySet().equals(schema.getProperties().keySet()))
                .toList();
        if (described.size() > 1) {
            throw new IllegalStateException(
                    "several records may be described as " + name + ": give each a name of its own by @Schema");
        }
        return described.stream().findFirst();
    }

    private Map<String, FieldInfo> components(ClassInfo type) {
        Map<String, FieldInfo> components = new LinkedHashMap<>();
        type.recordComponentsInDeclarationOrder().stream()
                .map(component -> type.field(component.name()))
                .forEach(component -> {
                    if (component.hasAnnotation(UNWRAPPED)) {
                        components.putAll(
                                components(index.getClassByName(component.type().name())));
                    } else {
                        components.put(component.name(), component);
                    }
                });
        return components;
    }

    private static String name(ClassInfo type) {
        AnnotationInstance described = type.declaredAnnotation(SCHEMA);
        return described == null || described.value("name") == null
                ? type.simpleName()
                : described.value("name").asString();
    }
}
