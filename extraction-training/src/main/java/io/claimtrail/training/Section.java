package io.claimtrail.training;

import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.MarkedAttribution;
import io.claimtrail.evaluation.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cuts long articles at line ends, so that a batch holds several articles rather than one. */
final class Section {

    private static final int LONGEST = 6000;

    private Section() {}

    static List<AnnotatedArticle> of(AnnotatedArticle article, Random random) {
        String text = article.text();
        List<AnnotatedArticle> sections = new ArrayList<>();
        int start = 0;
        while (text.length() - start > LONGEST) {
            int wanted = start + LONGEST / 2 + random.nextInt(LONGEST / 2);
            int end = text.lastIndexOf('\n', wanted);
            if (end <= start) {
                end = text.indexOf('\n', wanted);
            }
            if (end < 0) {
                break;
            }
            sections.add(cut(article, start, end + 1));
            start = end + 1;
        }
        sections.add(cut(article, start, text.length()));
        return sections;
    }

    private static AnnotatedArticle cut(AnnotatedArticle article, int start, int end) {
        List<MarkedAttribution> within = article.attributions().stream()
                .filter(gold -> !gold.cue().isEmpty()
                        && gold.cue().getFirst().start() >= start
                        && gold.cue().getFirst().end() <= end)
                .map(gold -> new MarkedAttribution(
                        moved(gold.source(), start, end),
                        moved(gold.cue(), start, end),
                        moved(gold.content(), start, end),
                        null))
                .toList();
        return new AnnotatedArticle(article.id(), article.text().substring(start, end), within);
    }

    private static List<Stretch> moved(List<Stretch> stretches, int start, int end) {
        return stretches.stream()
                .filter(s -> s.start() >= start && s.end() <= end)
                .map(s -> new Stretch(s.start() - start, s.end() - start))
                .toList();
    }
}
