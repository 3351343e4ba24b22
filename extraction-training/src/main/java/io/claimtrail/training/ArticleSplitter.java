package io.claimtrail.training;

import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.AttributionSpans;
import io.claimtrail.extraction.text.CharSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Splits long articles at line ends, so that a batch contains several articles. */
final class ArticleSplitter {

    /** Number of characters of a section, unless a line is longer. */
    private static final int MAX_CHARACTERS = 6000;

    private ArticleSplitter() {}

    static List<AnnotatedArticle> split(AnnotatedArticle article, Random random) {
        String text = article.text();
        List<AnnotatedArticle> sections = new ArrayList<>();
        int start = 0;
        while (text.length() - start > MAX_CHARACTERS) {
            int wanted = start + MAX_CHARACTERS / 2 + random.nextInt(MAX_CHARACTERS / 2);
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
        List<AttributionSpans> within = article.attributions().stream()
                .filter(marked -> !marked.cue().isEmpty()
                        && marked.cue().getFirst().start() >= start
                        && marked.cue().getFirst().end() <= end)
                .map(marked -> new AttributionSpans(
                        moved(marked.source(), start, end),
                        moved(marked.cue(), start, end),
                        moved(marked.content(), start, end),
                        null))
                .toList();
        return new AnnotatedArticle(article.id(), article.text().substring(start, end), within);
    }

    private static List<CharSpan> moved(List<CharSpan> spans, int start, int end) {
        return spans.stream()
                .filter(s -> s.start() >= start && s.end() <= end)
                .map(s -> new CharSpan(s.start() - start, s.end() - start))
                .toList();
    }
}
