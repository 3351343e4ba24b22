package io.claimtrail.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void namesThePlaceOfEachViolation() {
        String text = Problem.text(422, """
                {"title":"Invalid article","detail":"the article has 2 faults",
                 "violations":[{"pointer":"/body","detail":"is required"},{"pointer":"/title","detail":"is blank"}]}""");

        assertThat(text).isEqualTo("/body: is required; /title: is blank");
    }

    @Test
    void saysWhatItCanOfAnAnswerThatIsNoProblem() {
        assertThat(Problem.text(502, "<html>Bad gateway</html>")).isEqualTo("status 502");
    }
}
