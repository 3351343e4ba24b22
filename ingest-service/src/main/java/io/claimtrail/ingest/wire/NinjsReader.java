package io.claimtrail.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.FoundArticle;
import io.claimtrail.ingest.article.ItemVersion;
import io.claimtrail.ingest.page.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one item of ninjs 1.x, 2.x or 3.x. The versions are told by the shape of their fields, whose names are compared without
 * case. Fields that are not used here are ignored: agencies extend the format.
 */
public final class NinjsReader {

    private static final Set<String> TEXT_TYPES = Set.of("text", "composite", "article", "story");

    private static final Set<String> COMPLETE = Set.of("full", "complete");

    /** Whether {@code document} has the shape of a ninjs item. */
    public static boolean isNinjs(JsonNode document) {
        if (!document.path("uri").isTextual() || document.has("body") || document.has("@type")) {
            return false;
        }
        return document.propertyStream()
                .map(field -> field.getKey().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("bodies")
                        || name.equals("headlines")
                        || name.startsWith("body_")
                        || name.startsWith("headline")
                        || name.equals("versioncreated")
                        || name.equals("pubstatus")
                        || name.equals("representationtype")
                        || name.equals("standard")
                        || name.equals("renditions")
                        || name.equals("associations")
                        || name.startsWith("description"));
    }

    /** Whether {@code document} is a list of ninjs items. */
    public static boolean isList(JsonNode document) {
        return document.isArray()
                && !document.isEmpty()
                && document.valueStream().allMatch(NinjsReader::isNinjs);
    }

    /** Reads {@code document}. */
    public FoundArticle read(JsonNode document) {
        Fields item = new Fields(document);
        String uri = item.text("uri").orElse(null);
        String representation = item.text("representationtype").orElse("full").toLowerCase(Locale.ROOT);
        PublicationRules rules = new PublicationRules(
                uri,
                item.text("pubstatus").orElse(null),
                item.text("version").orElse(null),
                item.text("versioncreated").orElse(null),
                !COMPLETE.contains(representation),
                item.text("embargoeduntil", "embargoed").orElse(null),
                "/embargoedUntil");
        Optional<FoundArticle> instead = rules.instead();
        if (instead.isPresent()) {
            return instead.get();
        }
        String type = item.text("type").orElse("text").toLowerCase(Locale.ROOT);
        if (!TEXT_TYPES.contains(type)) {
            return FoundArticle.unusable("/type", "is " + type + ": only items of text are accepted");
        }
        return text(item, uri, rules.version());
    }

    private static FoundArticle text(Fields item, @Nullable String uri, ItemVersion version) {
        String title = title(item);
        Optional<String> body = body(item, title);
        if (body.isEmpty()) {
            return FoundArticle.unusable("/bodies", "holds no text: the item has no body that can be read");
        }
        ArticleDraft.Builder draft = ArticleDraft.builder()
                .id(uri == null ? null : FoundArticle.idOf(uri))
                .title(title)
                .body(body.get())
                .language(item.text("language").orElse(null))
                .publishedAt(item.text("contentcreated", "firstcreated", "versioncreated")
                        .orElse(null))
                .publisher(item.text("copyrightholder")
                        .or(() -> item.names("infosources").stream().findFirst())
                        .or(() -> item.names("infosource").stream().findFirst())
                        .orElse(null))
                .rights(item.text("copyrightnotice", "usageterms").orElse(null))
                .version(version);
        item.text("byline", "by").map(NinjsReader::withoutBy).ifPresent(draft::author);
        item.names("subject").forEach(draft::section);
        item.names("subjects").forEach(draft::section);
        item.names("genres").forEach(draft::section);
        return new FoundArticle.Text(draft.build());
    }

    private static String withoutBy(String byline) {
        return byline.replaceFirst("(?i)^by\\s+", "");
    }

    private static @Nullable String title(Fields item) {
        List<JsonNode> headlines = item.elements("headlines");
        return headlines.stream()
                .filter(each -> role(each).equals("main"))
                .findFirst()
                .or(() -> headlines.stream().findFirst())
                .map(each -> each.path("value").asText(""))
                .filter(value -> !value.isBlank())
                .or(() -> item.text("headline", "headline_main", "title", "slugline"))
                .map(value -> value.contains("<") ? PageReader.plainText(value) : value)
                .orElse(null);
    }

    private static Optional<String> body(Fields item, @Nullable String title) {
        Bodies bodies = new Bodies(title);
        for (JsonNode each : item.elements("bodies")) {
            Fields body = new Fields(each);
            String type = body.text("contenttype").orElse("") + " "
                    + body.text("role").orElse("");
            bodies.add(type, body.text("value").orElse(null));
        }
        item.each((name, value) -> {
            if (name.startsWith("body_") && value.isTextual()) {
                bodies.add(name, value.textValue());
            }
        });
        return bodies.text();
    }

    private static String role(JsonNode each) {
        return each.path("role").asText("").toLowerCase(Locale.ROOT);
    }

    /** The fields of an object, found by their names in lower case. */
    private static final class Fields {

        private final JsonNode object;

        Fields(JsonNode object) {
            this.object = object;
        }

        void each(BiConsumer<String, JsonNode> action) {
            object.properties()
                    .forEach(field -> action.accept(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
        }

        Optional<String> text(String... names) {
            for (String name : names) {
                for (Map.Entry<String, JsonNode> field : object.properties()) {
                    if (field.getKey().equalsIgnoreCase(name)
                            && field.getValue().isTextual()
                            && !field.getValue().textValue().isBlank()) {
                        return Optional.of(field.getValue().textValue());
                    }
                }
            }
            return Optional.empty();
        }

        List<JsonNode> elements(String name) {
            List<JsonNode> elements = new ArrayList<>();
            each((key, value) -> {
                if (key.equals(name) && value.isArray()) {
                    value.forEach(elements::add);
                }
            });
            return elements;
        }

        List<String> names(String name) {
            return elements(name).stream()
                    .map(each -> each.path("name").textValue())
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
