package io.claimtrail.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.claimtrail.endtoend.ApiDescription.Operation;
import io.claimtrail.localstack.installation.Api;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Generates requests to an operation: some as described, most of them invalid in some way. */
final class RequestGenerator {

    private static final List<String> ODD = List.of(
            " ",
            "0",
            "-1",
            "1e309",
            "99999999999999999999",
            "NaN",
            "true",
            "null",
            "\"",
            "\"open",
            "-",
            "--",
            "-\"\"",
            "*",
            "a*",
            "?",
            "/.*/",
            "~",
            "a~9",
            "^2",
            "+a",
            "a AND",
            "OR",
            "NOT",
            "(((((",
            "[1 TO *]",
            "title:a",
            "_id:*",
            "_exists_:a",
            "{\"match_all\":{}}",
            "{{x}}",
            "${jndi:ldap://127.0.0.1/a}",
            "<script>alert(1)</script>",
            "<p".repeat(200),
            "<!--",
            "&lt;img src=x onerror=alert(1)&gt;",
            "&#0;",
            "&#x110000;",
            "&amp;".repeat(100),
            "'; --",
            "%",
            "%00",
            "\\",
            "\n",
            "\r\nX-Injected: yes",
            "\t",
            "\u0001",
            "\u007f",
            "\u202e",
            "\ufeff",
            "\uffff",
            "é",
            "e\u0301",
            "ﬁ",
            "İ",
            "ß",
            "😀",
            "👩‍👩‍👧",
            "مرحبا",
            "中文",
            "2026-02-30",
            "2026-01-01",
            "0000-00-00",
            "+999999999-12-31T23:59:59Z",
            "2026-01-01T00:00:00+25:00",
            "a".repeat(1_001),
            "a ".repeat(400),
            "é".repeat(300));
    private static final List<String> MEDIA_TYPES = List.of(
            "*/*",
            "application/json",
            "application/*;q=0.1",
            "text/csv",
            "application/x-ndjson",
            "application/atom+xml",
            "application/feed+json",
            "application/ld+json",
            "text/html",
            "image/png",
            "nonsense",
            "application/json;q=2");

    private final Random random;
    /** Existing ids of any kind. */
    private final List<String> ids;

    RequestGenerator(long seed, List<String> ids) {
        this.random = new Random(seed);
        this.ids = List.copyOf(ids);
    }

    /** A request as it is sent; {@code body} is empty if there is none. */
    record Request(String method, String path, Map<String, String> headers, String body) {}

    Request next(Operation operation) {
        Map<String, String> headers = new HashMap<>();
        if (chance(3)) {
            headers.put("Accept", any(MEDIA_TYPES));
        }
        List<String> query = new ArrayList<>();
        String path = operation.path();
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", encoded(chance(2) ? any(ids) : text()));
            } else if (chance(3)) {
                query.add(name + "=" + encoded(value(parameter)));
            }
        }
        if (chance(20)) {
            query.add(encoded(text()) + "=" + encoded(text()));
        }
        String body = "";
        List<Map.Entry<String, JsonNode>> contents =
                List.copyOf(operation.node().path("requestBody").path("content").properties());
        if (!contents.isEmpty()) {
            Map.Entry<String, JsonNode> content = any(contents);
            headers.put("Content-Type", chance(20) ? any(MEDIA_TYPES) : content.getKey());
            body = body(content.getValue());
        }
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Request(operation.method().toUpperCase(Locale.ROOT), target, headers, body);
    }

    /** Returns {@code json} in one line with one value changed, and possibly truncated or with text inserted. */
    String damaged(String json) {
        JsonNode changed = Api.parse(json);
        change(changed);
        String line = changed.toString();
        if (chance(2)) {
            int at = random.nextInt(line.length());
            line = line.substring(0, at) + (chance(2) ? "" : text() + line.substring(at));
        }
        return line.replace('\n', ' ');
    }

    private String value(JsonNode parameter) {
        JsonNode choices = parameter.path("schema").path("enum");
        if (choices.isArray() && chance(2)) {
            return choices.get(random.nextInt(choices.size())).asText();
        }
        return parameter.has("example") && chance(2) ? parameter.path("example").asText() : text();
    }

    private String body(JsonNode content) {
        JsonNode example =
                content.path("examples").valueStream().findFirst().orElseThrow().path("value");
        if (chance(10)) {
            return text();
        }
        if (example.isTextual()) {
            return example.asText() + (chance(2) ? "\n" + text() : "");
        }
        JsonNode changed = example.deepCopy();
        change(changed);
        return changed.toString();
    }

    /** Replaces, removes or adds one value at a random place. */
    private void change(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String field = any(object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toList()));
            JsonNode value = object.path(field);
            if (value.isContainerNode() && !value.isEmpty() && chance(2)) {
                change(value);
            } else if (chance(6)) {
                object.remove(field);
            } else {
                object.set(chance(10) ? text() : field, odd());
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            if (array.get(index).isContainerNode() && chance(2)) {
                change(array.get(index));
            } else {
                array.set(index, odd());
            }
        }
    }

    private JsonNode odd() {
        return switch (random.nextInt(8)) {
            case 0 -> Api.parse("null");
            case 1 -> Api.parse("[]");
            case 2 -> Api.parse("{\"@type\": \"Person\", \"name\": [{}]}");
            case 3 -> Api.parse(any(List.of("0", "-1", "1.5", "1e308", "123456789012345678901234567890")));
            case 4 -> Api.parse("[".repeat(40) + "]".repeat(40));
            default -> TextNode.valueOf(text());
        };
    }

    private String text() {
        if (chance(2)) {
            return any(ODD);
        }
        return random.ints(1 + random.nextInt(12), 1, 0x2fff)
                .filter(Character::isDefined)
                .filter(character -> character != '/')
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "x", ""));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace(".", "%2E");
    }
}
