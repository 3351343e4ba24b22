package io.claimtrail.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.CharSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionScorerTest {

    private static final String TEXT =
            "Mina said “the quay is ready.” Tom plans to leave soon. Rain is likely, he warned.";

    private static final AttributionSpans QUOTED = marked("Mina", "said", "“the quay is ready.”");
    private static final AttributionSpans PLANNED = marked("Tom", "plans", "to leave soon");
    private static final AttributionSpans WARNED = marked("he", "warned", "Rain is likely");
    private static final AnnotatedArticle ARTICLE = new AnnotatedArticle("a", TEXT, List.of(QUOTED, PLANNED, WARNED));

    @Test
    void scoresTheMarkedAttributionsAsPerfect() {
        AttributionScorer scorer = score(false, ARTICLE.attributions());

        assertThat(scorer.measures())
                .isNotEmpty()
                .allSatisfy((name, measure) -> assertThat(measure.f1()).as(name).isEqualTo(1));
        assertThat(scorer.sourceOverlap()).isEqualTo(1);
    }

    @Test
    void ignoresPunctuationAtTheEdgesOnlyInEdgeMeasures() {
        AttributionScorer scorer = score(false, List.of(marked("Mina", "said", "the quay is ready")));

        assertThat(scorer.measures().get("content/exact").precision()).isZero();
        assertThat(scorer.measures().get("content/edge").precision()).isEqualTo(1);
        assertThat(scorer.measures().get("content/edge").recall()).isCloseTo(1.0 / 3, within(1e-9));
        // 4 of 7 tokens: 2 * 4 / (4 + 7)
        assertThat(scorer.measures().get("content/dice").precision()).isCloseTo(8.0 / 11, within(1e-9));
    }

    @Test
    void countsAnAttributionWithAnotherSourceAsFoundButNotInFull() {
        AttributionScorer scorer = score(false, List.of(marked("Tom", "said", "“the quay is ready.”")));

        assertThat(scorer.measures().get("content/half").precision()).isEqualTo(1);
        assertThat(scorer.measures().get("full/half").precision()).isZero();
        assertThat(scorer.sourceOverlap()).isZero();
    }

    @Test
    void countsOneOfTwoPredictionsOfTheSameWords() {
        AttributionScorer scorer = score(false, List.of(QUOTED, QUOTED));

        assertThat(scorer.measures().get("content/half").precision()).isEqualTo(0.5);
    }

    @Test
    void ignoresAttitudesWhereOnlyStatementsCount() {
        AttributionScorer withPlan = score(true, List.of(QUOTED, WARNED, PLANNED));
        AttributionScorer without = score(true, List.of(QUOTED, WARNED));

        assertThat(withPlan.f1("content/half")).isEqualTo(1);
        assertThat(without.f1("content/half")).isEqualTo(1);
    }

    @Test
    void distinguishesWrongNamesFromVagueOnes() {
        SpeakerScorer scorer = new SpeakerScorer(line -> {});

        scorer.add(
                "",
                MarkedSpeaker.named("María Ortega"),
                new AttributedSpeaker.Resolved("Maria Ortega", SourceKind.PERSON, null));
        scorer.add(
                "",
                MarkedSpeaker.named("María Ortega"),
                new AttributedSpeaker.Resolved("Mina Sato", SourceKind.PERSON, null));
        scorer.add(
                "", MarkedSpeaker.named("María Ortega"), new AttributedSpeaker.Unnamed("she", SourceKind.PERSON, null));
        scorer.add(
                "",
                MarkedSpeaker.named("the officials"),
                new AttributedSpeaker.Unnamed("Officials", SourceKind.GROUP, null));

        assertThat(scorer.rightShare()).isEqualTo(0.5);
        assertThat(scorer.wrongShare()).isEqualTo(0.25);
    }

    @Test
    void copiesWithTheNoiseOfTheFirstSeedAndAdjustsTheMarks() {
        AnnotatedArticle noisy = NoisyCopy.likeTheFirstSeed(ARTICLE);

        assertThat(noisy.text()).startsWith("Mina said the quay is ready. Tom");
        CharSpan content = noisy.attributions().getFirst().content().getFirst();
        assertThat(noisy.text().substring(content.start(), content.end())).isEqualTo("the quay is ready.");
    }

    private static AttributionScorer score(boolean statementsOnly, List<AttributionSpans> predictions) {
        AttributionScorer scorer = new AttributionScorer(statementsOnly);
        scorer.add(ARTICLE, predictions);
        return scorer;
    }

    private static AttributionSpans marked(String source, String cue, String content) {
        return new AttributionSpans(span(source), span(cue), span(content), null);
    }

    private static List<CharSpan> span(String words) {
        int start = TEXT.indexOf(words);
        return List.of(new CharSpan(start, start + words.length()));
    }
}
