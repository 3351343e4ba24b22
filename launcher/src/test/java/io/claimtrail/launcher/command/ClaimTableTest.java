package io.claimtrail.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTableTest {

    @Test
    void fitsTheWidthAndMarksWhoIsUnsure() throws JsonProcessingException {
        List<String> lines = table("""
                {"items":[{"type":"direct","content":{"text":"We  build\\n𝔟ridges that carry a very long road to the sea"},
                  "speaker":{"name":"Ruiz","status":"ambiguous"},
                  "article":{"publisher":null,"publishedAt":"2026-03-02T09:30:00Z"}}],
                 "total":{"value":12,"relation":"eq"}}""", 100);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .startsWith("Ruiz (?)")
                .contains("We build 𝔟ridges", "…")
                .endsWith("2026-03-02");
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
        assertThat(lines.getLast()).isEqualTo("1 of 12 claims");
    }

    @Test
    void showsTheCueBeforeTheContent() throws JsonProcessingException {
        List<String> lines = table("""
                {"items":[{"stance":"denies","cue":{"text":"denied"},"content":{"text":"the dam was unsafe"},
                  "speaker":{"name":"Ruiz","status":"resolved"},"article":{}},
                 {"stance":"unsaid","cue":{"text":""},"content":{"text":"the dam was safe"},
                  "speaker":{"name":"Holm","status":"resolved"},"article":{}}],
                 "total":{"value":2,"relation":"eq"}}""", 100);

        assertThat(lines.get(1)).containsSubsequence("Ruiz", "denied", "the dam was unsafe");
        assertThat(lines.get(2)).containsSubsequence("Holm", "unsaid", "the dam was safe");
    }

    @Test
    void saysWhereThereIsNothing() throws JsonProcessingException {
        assertThat(table("{\"items\":[],\"total\":{\"value\":0,\"relation\":\"eq\"}}", 100))
                .containsExactly("No claims.");
    }

    private static List<String> table(String answer, int width) throws JsonProcessingException {
        return ClaimTable.of(new ObjectMapper().readTree(answer), width);
    }
}
