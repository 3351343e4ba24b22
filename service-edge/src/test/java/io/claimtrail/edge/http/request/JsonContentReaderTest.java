package io.claimtrail.edge.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.edge.http.request.Refusal.Violation;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonContentReaderTest {

    private final JsonContentReader reader = new JsonContentReader("schemas/question.json", JsonLimits.ofDepth(8));

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "-1e19", "1e999", "123456789012345678901234567890"})
    void rejectsANumberOutOfRange(String number) {
        assertThat(read("{\"limit\": " + number + "}"))
                .isInstanceOfSatisfying(
                        JsonContent.Invalid.class,
                        invalid -> assertThat(invalid.refusal().violations())
                                .containsExactly(new Violation("/limit", "is a number out of range")));
    }

    @Test
    void acceptsEveryNotationOfANumber() {
        assertThat(read("{\"limit\": 1.0e1}")).isInstanceOf(JsonContent.Valid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'limit': 1, 'limit': 2}    | not JSON at line 1, column 21: Duplicate field 'limit'",
                "{'limit': {'a': 1, 'a': 1}} | not JSON at line 1, column 23: Duplicate field 'a'",
                "{'limit': 1} {}             | not JSON at line 1, column 14: Trailing token",
                "{'limit': 1}]               | not JSON at line 1, column 13: Unexpected close marker ']': no open Array to close",
                "{'limit': 1} x              | not JSON at line 1, column 14: Unrecognized token 'x': was expecting",
                "{'limit': 1,}               | not JSON at line 1, column 13: Unexpected character",
                "{limit: 1}                  | not JSON at line 1, column 2: Unexpected character",
                "{'limit': 01}               | not JSON at line 1, column 12: Invalid numeric value: Leading zeroes not allowed",
                "{'limit': +1}               | not JSON at line 1, column 12: Unexpected character",
                "{'limit': .5}               | not JSON at line 1, column 11: Unexpected character",
                "{'limit': NaN}              | not JSON at line 1, column 14: Non-standard token 'NaN'",
                "{'limit': 1 /* one */}      | not JSON at line 1, column 13: Unexpected character",
                "{'limit': 1                 | not JSON at line 1, column 12: Unexpected end-of-input: expected close marker for Object",
                "{'limit': '\\x'}            | not JSON at line 1, column 13: Unrecognized character escape 'x'",
                "{'limit': 'a\tb'}           | not JSON at line 1, column 13: Illegal unquoted character",
                "``                          | the request has no content",
                "{'limit': '\\ud800'}        | /limit: holds half of a surrogate pair",
                "{'limit': '\\u0000'}        | /limit: holds the character NUL",
                "{'limit': 1.5}              | /limit: number found, integer expected",
                "{'limit': 101}              | /limit: must have a maximum value of 100",
                "[]                          | the whole content: array found, object expected",
            })
    void rejectsInvalidContentAndNamesThePlace(String json, String detail) {
        assertThat(detail(json.replace('\'', '"'))).isEqualTo(detail);
    }

    @Test
    void rejectsDocumentsThatAreTooDeep() {
        assertThat(detail("[".repeat(8) + "]".repeat(8))).isEqualTo("the whole content: array found, object expected");
        assertThat(detail("[".repeat(9) + "]".repeat(9)))
                .isEqualTo("over a limit of JSON at line 1, column 10: at most 8 levels deep");
        assertThat(detail("{\"a\":".repeat(9) + "1" + "}".repeat(9)))
                .isEqualTo("over a limit of JSON at line 1, column 42: at most 8 levels deep");
    }

    @Test
    void limitsNumbersAndNames() {
        assertThat(detail("{\"limit\": " + "1".repeat(1000) + "}")).isEqualTo("/limit: is a number out of range");
        assertThat(detail("{\"limit\": " + "1".repeat(1001) + "}"))
                .isEqualTo("over a limit of JSON at line 1, column 1012: Number value length is too long");
        assertThat(detail("{\"limit\": 1." + "1".repeat(1001) + "}"))
                .isEqualTo("over a limit of JSON at line 1, column 1014: Number value length is too long");
        assertThat(read("{\"" + "n".repeat(50_000) + "\": 1}")).isInstanceOf(JsonContent.Valid.class);
        assertThat(detail("{\"" + "n".repeat(50_001) + "\": 1}"))
                .isEqualTo("over a limit of JSON at line 1, column 50005: Name length is too long");
    }

    /** 8 MB of empty objects are 2.8 million nodes of a tree, which needs 250 MB. */
    @Test
    void refusesTooManyTokensBeforeATreeIsBuilt() {
        assertThat(detail("[" + "{},".repeat(2_800_000) + "{}]"))
                .isEqualTo("over a limit of JSON at line 1, column 150001: at most 100000 tokens"
                        + " (claimtrail.content.max-json-tokens)");
        assertThat(detail("[" + "[],".repeat(49_998) + "[]]"))
                .isEqualTo("the whole content: array found, object expected");
    }

    /** A list of all errors would need about 1 KB for each. */
    @Test
    void listsOnlyTheFirstViolationOfALargeDocument() {
        JsonContentReader texts = new JsonContentReader("schemas/texts.json", JsonLimits.ofDepth(8));

        assertThat(texts.read(("[1" + ",1".repeat(3999) + "]").getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        JsonContent.Invalid.class,
                        invalid -> assertThat(invalid.refusal().detail()).endsWith("(and 3999 more)"));
        assertThat(texts.read(("[1" + ",1".repeat(50_000) + "]").getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        JsonContent.Invalid.class,
                        invalid ->
                                assertThat(invalid.refusal().detail()).isEqualTo("/0: integer found, string expected"));
    }

    /** A request has a limit in bytes; the parser's own limit of a text must be higher. */
    @Test
    void acceptsLongTexts() {
        assertThat(read("{\"text\": \"" + "t".repeat(21_000_000) + "\"}")).isInstanceOf(JsonContent.Valid.class);
    }

    private String detail(String json) {
        return assertThat(read(json))
                .asInstanceOf(InstanceOfAssertFactories.type(JsonContent.Invalid.class))
                .actual()
                .refusal()
                .detail();
    }

    private JsonContent read(String json) {
        return reader.read(json.getBytes(UTF_8));
    }
}
