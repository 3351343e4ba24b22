package io.claimtrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimtrail.extraction.Speaker;
import io.claimtrail.extraction.SpeakerKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final String TEXT =
            "Mina said “the quay is ready.” Tom plans to leave soon. Rain is likely, he warned.";

    private static final MarkedAttribution QUOTED = marked("Mina", "said", "“the quay is ready.”");
    private static final MarkedAttribution PLANNED = marked("Tom", "plans", "to leave soon");
    private static final MarkedAttribution WARNED = marked("he", "warned", "Rain is likely");
    private static final AnnotatedArticle ARTICLE = new AnnotatedArticle("a", TEXT, List.of(QUOTED, PLANNED, WARNED));

    @Test
    void givesFullMarksForTheMarksThemselves() {
        Scorer scorer = score(false, ARTICLE.attributions());

        assertThat(scorer.measures())
                .isNotEmpty()
                .allSatisfy((name, measure) -> assertThat(measure.f1()).as(name).isEqualTo(1));
        assertThat(scorer.sourceOverlap()).isEqualTo(1);
    }

    @Test
    void forgivesPunctuationAtTheEdgesOnlyWhereItSaysSo() {
        Scorer scorer = score(false, List.of(marked("Mina", "said", "the quay is ready")));

        assertThat(scorer.measures().get("content/exact").precision()).isZero();
        assertThat(scorer.measures().get("content/edge").precision()).isEqualTo(1);
        assertThat(scorer.measures().get("content/edge").recall()).isCloseTo(1.0 / 3, within(1e-9));
        // 4 of 7 tokens: 2 * 4 / (4 + 7)
        assertThat(scorer.measures().get("content/dice").precision()).isCloseTo(8.0 / 11, within(1e-9));
    }

    @Test
    void countsAnAttributionWithAForeignSourceAsFoundButNotInFull() {
        Scorer scorer = score(false, List.of(marked("Tom", "said", "“the quay is ready.”")));

        assertThat(scorer.measures().get("content/half").precision()).isEqualTo(1);
        assertThat(scorer.measures().get("full/half").precision()).isZero();
        assertThat(scorer.sourceOverlap()).isZero();
    }

    @Test
    void countsOneOfTwoPredictionsOfTheSameWords() {
        Scorer scorer = score(false, List.of(QUOTED, QUOTED));

        assertThat(scorer.measures().get("content/half").precision()).isEqualTo(0.5);
    }

    @Test
    void leavesMereAttitudesOutWhereOnlyStatementsCount() {
        Scorer withPlan = score(true, List.of(QUOTED, WARNED, PLANNED));
        Scorer without = score(true, List.of(QUOTED, WARNED));

        assertThat(withPlan.f1("content/half")).isEqualTo(1);
        assertThat(without.f1("content/half")).isEqualTo(1);
    }

    @Test
    void tellsWrongNamesFromVagueOnes() {
        SpeakerScorer scorer = new SpeakerScorer(line -> {});

        scorer.add("", "María Ortega", new Speaker.Resolved("Maria Ortega", SpeakerKind.PERSON, null));
        scorer.add("", "María Ortega", new Speaker.Resolved("Mina Sato", SpeakerKind.PERSON, null));
        scorer.add("", "María Ortega", new Speaker.Unnamed("she", SpeakerKind.PERSON, null));
        scorer.add("", "the officials", new Speaker.Unnamed("Officials", SpeakerKind.GROUP, null));

        assertThat(scorer.rightShare()).isEqualTo(0.5);
        assertThat(scorer.wrongShare()).isEqualTo(0.25);
    }

    @Test
    void copiesWithTheNoiseOfTheSeedAndMovesTheMarks() {
        AnnotatedArticle noisy = NoisyCopy.asTheSeed(ARTICLE);

        assertThat(noisy.text()).startsWith("Mina said the quay is ready. Tom");
        Stretch content = noisy.attributions().getFirst().content().getFirst();
        assertThat(noisy.text().substring(content.start(), content.end())).isEqualTo("the quay is ready.");
    }

    private static Scorer score(boolean statementsOnly, List<MarkedAttribution> predictions) {
        Scorer scorer = new Scorer(statementsOnly);
        scorer.add(ARTICLE, predictions);
        return scorer;
    }

    private static MarkedAttribution marked(String source, String cue, String content) {
        return new MarkedAttribution(stretch(source), stretch(cue), stretch(content), null);
    }

    private static List<Stretch> stretch(String words) {
        int start = TEXT.indexOf(words);
        return List.of(new Stretch(start, start + words.length()));
    }
}
