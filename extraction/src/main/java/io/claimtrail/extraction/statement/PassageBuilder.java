package io.claimtrail.extraction.statement;

import io.claimtrail.extraction.TextPassage;
import io.claimtrail.extraction.TextSpan;
import io.claimtrail.extraction.text.CharSpan;
import java.util.List;
import java.util.stream.Collectors;

/** Converts ranges of UTF-16 units of one body into passages, whose positions count code points. */
final class PassageBuilder {

    /** Number of code points before and after a span that are given with it. */
    private static final int CONTEXT = 32;

    private final String body;
    private final int[] codePoints;

    PassageBuilder(String body) {
        this.body = body;
        this.codePoints = codePointPositions(body);
    }

    /** The passage of {@code ranges}, none of which may split a surrogate pair; absent where there are none. */
    TextPassage passage(List<CharSpan> ranges) {
        List<TextSpan> spans = ranges.stream().map(this::span).toList();
        return new TextPassage(spans.stream().map(TextSpan::exact).collect(Collectors.joining(" ")), spans);
    }

    private TextSpan span(CharSpan range) {
        int start = range.start();
        int end = range.end();
        int from = codePoints[start];
        int to = codePoints[end];
        int before = body.offsetByCodePoints(start, -Math.min(CONTEXT, from));
        int after = body.offsetByCodePoints(end, Math.min(CONTEXT, codePoints[body.length()] - to));
        return new TextSpan(
                from, to, body.substring(start, end), body.substring(before, start), body.substring(end, after));
    }

    /** For each UTF-16 position the number of code points before it. */
    private static int[] codePointPositions(String body) {
        int[] positions = new int[body.length() + 1];
        int count = 0;
        for (int i = 0; i < body.length(); ) {
            int width = Character.charCount(body.codePointAt(i));
            for (int j = 0; j < width; j++) {
                positions[i + j] = count;
            }
            i += width;
            count++;
        }
        positions[body.length()] = count;
        return positions;
    }
}
