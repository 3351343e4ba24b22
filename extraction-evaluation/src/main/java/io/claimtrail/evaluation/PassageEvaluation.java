package io.claimtrail.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ReportedAttitude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Short passages, each with the statements that are in it and nothing else. */
final class PassageEvaluation {

    private static final Pattern SEVERAL = Pattern.compile("\\s*/\\s*|\\s*\\(or: |\\)|, or ");
    private static final Pattern NOT = Pattern.compile("\\(not[^)]*\\)|, not .*");

    private int passages;
    private int whole;
    private int expected;
    private int found;
    private int wrong;
    private int extra;

    private PassageEvaluation() {}

    /**
     * Counts over all passages.
     *
     * @param whole passages in which all is right and nothing is added
     * @param extra statements that are not expected
     */
    record Result(int passages, int whole, int expected, int found, int wrong, int extra) {}

    /**
     * Reads {@code file} and evaluates {@code extractor} on its passages.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    static Result evaluate(Extractor extractor, Path file, List<String> errors) {
        PassageEvaluation evaluation = new PassageEvaluation();
        try {
            for (String line : Files.readAllLines(file)) {
                evaluation.add(extractor, new ObjectMapper().readTree(line), errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
        return new Result(
                evaluation.passages,
                evaluation.whole,
                evaluation.expected,
                evaluation.found,
                evaluation.wrong,
                evaluation.extra);
    }

    private void add(Extractor extractor, JsonNode passage, List<String> errors) {
        List<AttributedStatement> statements = new ArrayList<>(extractor
                .extract(new Document("", passage.path("input").asText(), "en"))
                .statements());
        statements.removeIf(statement -> statement.attitude() != ReportedAttitude.STATEMENT);
        String id = passage.path("id").asText();
        BitSet used = new BitSet();
        boolean right = true;
        passages++;
        for (JsonNode wanted : passage.path("expected")) {
            right &= isGiven(id, wanted, statements, used, errors);
        }
        int added = statements.size() - used.cardinality();
        for (int i = 0; i < statements.size(); i++) {
            if (!used.get(i)) {
                errors.add("extra " + id + " " + statements.get(i).content().text());
            }
        }
        extra += added;
        whole += right && added == 0 ? 1 : 0;
    }

    /** Whether a statement that is still free has the content and a speaker that may stand for the wanted one. */
    private boolean isGiven(
            String id, JsonNode wanted, List<AttributedStatement> statements, BitSet used, List<String> errors) {
        expected++;
        String content = wanted.path("content").asText();
        int best = -1;
        double most = 0;
        for (int i = 0; i < statements.size(); i++) {
            double dice = dice(FoldedName.of(statements.get(i).content().text()), FoldedName.of(content));
            if (!used.get(i) && dice > most) {
                most = dice;
                best = i;
            }
        }
        if (most < 0.5) {
            errors.add("missed " + id + " " + content);
            return false;
        }
        used.set(best);
        found++;
        AttributedSpeaker speaker = statements.get(best).speaker();
        String name = wanted.path("speaker").asText();
        if (isOneOf(speaker, name)) {
            return true;
        }
        boolean named = speaker instanceof AttributedSpeaker.Resolved;
        wrong += named ? 1 : 0;
        errors.add((named ? "wrong " : "open ") + id + " " + speaker + " instead of " + name);
        return !named && name.chars().noneMatch(Character::isUpperCase);
    }

    private static double dice(FoldedName one, FoldedName other) {
        List<String> left = new ArrayList<>(List.of(other.text().split(" ", -1)));
        int all = one.text().split(" ", -1).length + left.size();
        int shared = 0;
        for (String word : one.text().split(" ", -1)) {
            shared += left.remove(word) ? 1 : 0;
        }
        return 2.0 * shared / all;
    }

    private static boolean isOneOf(AttributedSpeaker speaker, String wanted) {
        String name = switch (speaker) {
            case AttributedSpeaker.Resolved resolved -> resolved.name();
            case AttributedSpeaker.Unnamed unnamed -> unnamed.words();
            case AttributedSpeaker.Ambiguous ambiguous -> "";
        };
        if (wanted.contains("ambiguous") && speaker instanceof AttributedSpeaker.Ambiguous) {
            return true;
        }
        FoldedName given = FoldedName.of(name);
        for (String one : SEVERAL.split(NOT.matcher(wanted).replaceAll(""), -1)) {
            FoldedName other = FoldedName.of(one);
            boolean contains =
                    given.words().containsAll(other.words()) || other.words().containsAll(given.words());
            if (!other.text().isEmpty() && !given.text().isEmpty() && contains) {
                return true;
            }
        }
        return false;
    }
}
