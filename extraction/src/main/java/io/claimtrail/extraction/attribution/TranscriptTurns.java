package io.claimtrail.extraction.attribution;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import io.claimtrail.extraction.text.TextToken;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the turns of a transcript: a line that begins with a label and a colon is what the label's speaker says, with
 * the lines that follow up to the next label. A text is a transcript if several of its lines begin with labels in
 * capitals, or with labels that occur again.
 */
public final class TranscriptTurns {

    /** Number of labelled lines that a transcript has at least. */
    private static final int MIN_TURNS = 3;

    /** Number of tokens of a label. */
    private static final int MAX_LABEL = 9;

    /** Number of turns that a label without capitals needs. */
    private static final int MIN_REPEATED = 2;

    /** Labels of people who only ask and are not named. */
    private static final Set<String> UNNAMED = Set.of(
            "q",
            "question",
            "reporter",
            "interviewer",
            "journalist",
            "presenter",
            "host",
            "audience",
            "moderator",
            "note",
            "photo",
            "source",
            "update",
            "correction",
            "editor",
            "operator");

    /** Labels without a name: the text tells elsewhere who answers. */
    private static final Set<String> ANSWERING = Set.of("a", "answer");

    private final Text text;
    private final List<Turn> turns = new ArrayList<>();

    private TranscriptTurns(Text text) {
        this.text = text;
    }

    /**
     * A labelled stretch of the text.
     *
     * @param label tokens of the label, without the colon
     * @param end token after the last of the turn
     */
    private record Turn(TokenSpan label, int first, int end, boolean capitals) {}

    /**
     * Adds the turns of {@code text}, if it is a transcript. An attribution without words as its cue that claims a part
     * of a turn is left out; statements within a turn stay.
     */
    public static List<TextAttribution> addAll(Text text, List<TextAttribution> attributions) {
        TranscriptTurns transcript = new TranscriptTurns(text);
        transcript.read();
        List<TextAttribution> found = transcript.attributions();
        if (found.isEmpty()) {
            return attributions;
        }
        return Stream.concat(
                        attributions.stream().filter(attribution -> !transcript.isPartOfTurn(attribution)),
                        found.stream())
                .toList();
    }

    private void read() {
        List<Turn> labelled = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            boolean startsLine =
                    i == 0 || text.token(i).paragraph() != text.token(i - 1).paragraph();
            if (startsLine) {
                addTurn(i, labelled);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        labelled.forEach(turn -> counts.merge(key(turn), 1, Integer::sum));
        for (int t = 0; t < labelled.size(); t++) {
            Turn turn = labelled.get(t);
            boolean counted = turn.capitals() || counts.getOrDefault(key(turn), 0) >= MIN_REPEATED;
            if (counted) {
                int end = t + 1 < labelled.size() ? labelled.get(t + 1).label().first() : endOfLine(turn.first());
                turns.add(new Turn(turn.label(), turn.first(), end, turn.capitals()));
            }
        }
        if (turns.size() < MIN_TURNS) {
            turns.clear();
        }
    }

    private void addTurn(int line, List<Turn> labelled) {
        turnAt(line).or(() -> questionAt(line)).ifPresent(labelled::add);
    }

    private String key(Turn turn) {
        return text.words(turn.label()).toLowerCase(Locale.ROOT);
    }

    private int endOfLine(int token) {
        int end = token;
        while (end < text.size()
                && text.token(end).paragraph() == text.token(token).paragraph()) {
            end++;
        }
        return end;
    }

    /** "Q   Was it inside their waters?": a question without a colon. */
    private Optional<Turn> questionAt(int i) {
        boolean question = text.isWord(i, "q")
                && i + 1 < text.size()
                && (text.token(i + 1).gap() > 1 || text.token(i + 1).is("."))
                && text.token(i + 1).paragraph() == text.token(i).paragraph();
        return question ? Optional.of(new Turn(new TokenSpan(i, i + 1), i + 1, i + 1, true)) : Optional.empty();
    }

    /** The turn whose label begins at token {@code i}; its end is set later. */
    private Optional<Turn> turnAt(int i) {
        int colon = i;
        boolean capitals = true;
        int words = 0;
        int labelEnd = -1;
        while (colon < text.size()
                && colon - i < MAX_LABEL
                && text.token(colon).paragraph() == text.token(i).paragraph()
                && !text.token(colon).is(":")) {
            TextToken token = text.token(colon);
            if (token.is("(") && labelEnd < 0) {
                labelEnd = colon;
            }
            if (token.word() && labelEnd < 0) {
                words++;
                capitals &= token.text().equals(token.text().toUpperCase(Locale.ROOT));
            } else if (!token.word() && !".,()-\u2013".contains(token.text()) && labelEnd < 0) {
                return Optional.empty();
            }
            colon++;
        }
        // The time of "ROARK (00:41):" has a colon of its own.
        while (labelEnd >= 0
                && colon < text.size()
                && colon - i < 2 * MAX_LABEL
                && text.token(colon).paragraph() == text.token(i).paragraph()
                && !(text.token(colon).is(":") && text.token(colon - 1).is(")"))) {
            colon++;
        }
        boolean found = colon + 1 < text.size()
                && text.token(colon).is(":")
                && text.token(colon + 1).paragraph() == text.token(i).paragraph()
                && words > 0
                && text.token(i).isCapitalized()
                && (capitals || words <= 4);
        return found
                ? Optional.of(
                        new Turn(new TokenSpan(i, labelEnd < 0 ? colon : labelEnd), colon + 1, colon + 1, capitals))
                : Optional.empty();
    }

    private List<TextAttribution> attributions() {
        List<TextAttribution> found = new ArrayList<>();
        for (Turn turn : turns) {
            String label = key(turn).replace(".", "");
            boolean named = !UNNAMED.contains(label);
            List<TextRange> content = named ? content(turn) : List.of();
            if (!content.isEmpty()) {
                found.add(new TextAttribution(
                        ANSWERING.contains(label) ? null : text.range(turn.label()),
                        null,
                        content,
                        Calibration.UNATTRIBUTED_QUOTATION));
            }
        }
        return found;
    }

    /** The paragraphs of a turn, without those in brackets. */
    private List<TextRange> content(Turn turn) {
        List<TextRange> content = new ArrayList<>();
        int first = turn.first();
        while (first < turn.end()) {
            int end = Math.min(turn.end(), endOfLine(first));
            boolean stage = text.token(first).is("[") || text.token(first).is("(");
            boolean asked = !content.isEmpty() && text.token(end - 1).is("?");
            if (asked) {
                break;
            }
            int last = withoutStageDirection(first, end);
            if (!stage && last > first) {
                content.add(text.range(new TokenSpan(first, last)));
            }
            first = end;
        }
        return content;
    }

    /** The end of the words before "(Laughter.)". */
    private int withoutStageDirection(int first, int end) {
        if (!text.token(end - 1).is(")")) {
            return end;
        }
        int open = end - 1;
        while (open > first && !text.token(open).is("(")) {
            open--;
        }
        return open > first && text.token(open + 1).isCapitalized() ? open : end;
    }

    private boolean isPartOfTurn(TextAttribution attribution) {
        TokenSpan cue = attribution.cueTokens();
        boolean wordless = text.words(cue).chars().noneMatch(Character::isLetterOrDigit);
        int first = attribution.contentTokens().getFirst().first();
        return turns.stream()
                .anyMatch(turn -> first >= turn.label().first()
                        && first < turn.end()
                        && (wordless || cue.first() < turn.first() || cue.first() >= turn.end()));
    }
}
