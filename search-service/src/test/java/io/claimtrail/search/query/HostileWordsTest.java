package io.claimtrail.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.contracts.claim.ClaimType;
import io.claimtrail.contracts.claim.SpeakerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever is typed, the query for Elasticsearch consists of the clauses listed here, the same for all words: what was
 * typed stands in it as a value and nowhere else.
 */
class HostileWordsTest {

    private static final int VARIANTS = 1_000;

    /** Clauses that run no code, scan no terms, and parse no query language. */
    private static final Set<String> CLAUSES = Set.of(
            "bool",
            "dis_max",
            "constant_score",
            "match",
            "match_bool_prefix",
            "combined_fields",
            "simple_query_string",
            "term",
            "terms",
            "prefix",
            "range",
            "exists");

    /** Fields that contain other clauses. */
    private static final Set<String> PLACES = Set.of("must", "must_not", "should", "filter", "queries");

    private static final List<String> PARTS = List.of(
            "quay",
            "\"",
            "-",
            "+",
            "|",
            "(",
            ")",
            "*",
            "?",
            "~2",
            "~",
            "^9",
            ":",
            "\\",
            "/.*/",
            "[a TO b]",
            "{",
            "}",
            "AND",
            "OR",
            "NOT",
            "_id:*",
            "*:*",
            "title:",
            "speaker.id",
            "{\"script\":{\"source\":\"1\"}}",
            "\u0001",
            "😀",
            "e\u0301",
            " ",
            "\t",
            "\u202e");

    private final Random random = new Random(5);

    @Test
    void queriesAreMadeOfKnownClausesAndFewOfThem() {
        for (ObjectNode request : requests("quay")) {
            List<String> clauses = clauses(request.path("query"));

            assertThat(CLAUSES).containsAll(clauses);
            assertThat(clauses).isNotEmpty().hasSizeLessThan(60);
        }
    }

    @Test
    void wordsHaveNoOperatorsButQuotationMarksAndMinus() {
        assertThat(requests("quay"))
                .flatExtracting(request -> request.findValues("simple_query_string"))
                .hasSize(4)
                .allSatisfy(words -> assertThat(words.path("flags").asText()).isEqualTo("PHRASE|NOT|WHITESPACE"));
    }

    @Test
    void whatIsTypedIsNothingButValues() {
        List<String> plain =
                requests("quay").stream().map(HostileWordsTest::shape).toList();

        for (int i = 0; i < VARIANTS; i++) {
            String typed = typed();
            assertThat(requests(typed).stream().map(HostileWordsTest::shape))
                    .as(typed)
                    .isEqualTo(plain);
        }
    }

    private static List<ObjectNode> requests(String typed) {
        List<String> names = List.of(typed, typed);
        ClaimQuery query = new ClaimQuery(
                typed,
                typed,
                List.of(SpeakerKind.PERSON),
                typed,
                typed,
                List.of(ClaimType.DIRECT),
                List.of(),
                names,
                names,
                null,
                null,
                0.5,
                true,
                true,
                Sort.RELEVANCE);
        return List.of(
                ClaimSearch.request(query, SpeakerNameMatch.EXACT, Set.of(Facet.values())),
                ClaimSearch.request(query, SpeakerNameMatch.ONE_TYPO, Set.of()),
                ClaimSearch.existence(typed),
                ClaimSearch.ofArticle(typed, typed),
                ArticleSearch.request(typed, names, null, null, Sort.NEWEST),
                ReviewSearch.request(typed, names, null, null, Sort.OLDEST),
                FactCheckSearch.request(typed, typed, typed, 7),
                SpeakerSearch.suggestions(typed, 10),
                SpeakerSearch.suggestionsWithTypo(typed, 10),
                SpeakerSearch.namesakes(typed, typed),
                SpeakerSearch.profile(typed),
                StatementSearch.sightings(typed));
    }

    private String typed() {
        StringBuilder typed = new StringBuilder();
        for (int parts = 1 + random.nextInt(12); parts > 0; parts--) {
            typed.append(
                    random.nextInt(5) == 0
                            ? Character.toString(random.nextInt(1, 0xd800))
                            : PARTS.get(random.nextInt(PARTS.size())));
        }
        return typed.toString();
    }

    /** The names of all clauses in {@code query}, from the outside in. */
    private static List<String> clauses(JsonNode query) {
        List<String> clauses = new ArrayList<>();
        query.properties().forEach(clause -> {
            clauses.add(clause.getKey());
            clause.getValue().properties().stream()
                    .filter(part -> PLACES.contains(part.getKey()))
                    .map(Map.Entry::getValue)
                    .flatMap(place -> place.isArray() ? place.valueStream() : List.of(place).stream())
                    .forEach(inner -> clauses.addAll(clauses(inner)));
        });
        return clauses;
    }

    /** {@code node} without the texts that it holds as values; its fields' names stay. */
    private static String shape(JsonNode node) {
        StringBuilder shape = new StringBuilder();
        node.properties()
                .forEach(field -> shape.append(field.getKey())
                        .append('{')
                        .append(shape(field.getValue()))
                        .append('}'));
        node.valueStream()
                .filter(value -> node.isArray())
                .forEach(value -> shape.append('[').append(shape(value)).append(']'));
        return shape.toString();
    }
}
