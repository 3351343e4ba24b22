package io.claimtrail.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A schema may gain optional fields; anything else is a breaking change and wants a topic of its own ({@code .v2}).
 * {@code released/} holds the schemas as first released: add to them what is released, change nothing.
 */
class SchemaCompatibilityTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"ARTICLES", "CLAIMS", "REVIEWS", "SPEAKERS", "SOURCES", "SOURCE_STATES", "ITEMS"})
    void keepsWhatIsReleased(Topic topic) throws IOException {
        String name = topic.name("") + ".json";

        List<String> breaks = breaks("", read("/released/" + name), read("/schemas/" + name));

        assertThat(breaks).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'properties':{'a':{'type':'string'}}} | {'properties':{}}                                      | /properties/a is gone
        {'properties':{'a':{'type':'string'}}} | {'properties':{'a':{'type':'integer'}}}                | /properties/a/type
        {'properties':{'a':{'type':'string'}}} | {'properties':{'a':{'type':'string','maxLength':9}}}   | /properties/a/maxLength
        {'required':['a']}                     | {'required':['a','b']}                                 | /required
        {'required':['a','b']}                 | {'required':['a']}                                     | /required
        {'enum':['x','y']}                     | {'enum':['x']}                                         | /enum
        {'minimum':0}                          | {'minimum':1}                                          | /minimum
        {'type':'object'}                      | {'type':'object','additionalProperties':false}         | /additionalProperties
        """)
    void wouldNoticeABreak(String released, String current, String expected) throws IOException {
        List<String> breaks = breaks("", parse(released), parse(current));

        assertThat(breaks).singleElement().asString().contains(expected);
    }

    @Test
    void allowsANewOptionalField() throws IOException {
        JsonNode released = parse("{'type':'object','properties':{'a':{'type':'string'}}}");
        JsonNode current = parse("{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'integer'}}}");

        assertThat(breaks("", released, current)).isEmpty();
    }

    private static List<String> breaks(String place, JsonNode released, JsonNode current) {
        List<String> breaks = new ArrayList<>();
        boolean open = place.endsWith("/properties") || place.endsWith("/$defs");
        for (Map.Entry<String, JsonNode> rule : released.properties()) {
            String at = place + "/" + rule.getKey();
            JsonNode now = current.get(rule.getKey());
            if (now == null) {
                breaks.add(at + " is gone");
            } else if (rule.getValue().isObject()) {
                breaks.addAll(breaks(at, rule.getValue(), now));
            } else if (!isProse(rule.getKey()) && !rule.getValue().equals(now)) {
                breaks.add(at + " was " + rule.getValue() + ", is " + now);
            }
        }
        current.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !open && !isProse(name) && !released.has(name))
                .forEach(name -> breaks.add(place + "/" + name + " is new"));
        return breaks;
    }

    private static boolean isProse(String keyword) {
        return keyword.equals("description") || keyword.equals("title");
    }

    private static JsonNode parse(String json) throws IOException {
        return JSON.readTree(json.replace('\'', '"'));
    }

    private static JsonNode read(String resource) throws IOException {
        return JSON.readTree(Objects.requireNonNull(SchemaCompatibilityTest.class.getResourceAsStream(resource)));
    }
}
