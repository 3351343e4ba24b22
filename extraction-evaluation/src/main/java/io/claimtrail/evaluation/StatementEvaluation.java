package io.claimtrail.evaluation;

import io.claimtrail.evaluation.Alignment.Pair;
import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.Stance;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares the statements of the whole extractor with the marked ones: found, with which speaker, role and stance. */
final class StatementEvaluation {

    private final AttributionScorer attributions = new AttributionScorer(false);
    private final SpeakerTable speakers;
    private int roles;
    private int rightRoles;
    private int addressees;
    private int rightAddressees;
    private int stances;
    private int rightStances;
    private int unsaid;
    private int unsaidShown;

    private StatementEvaluation(List<String> errors) {
        this.speakers = new SpeakerTable(errors);
    }

    /** A number of cases and how many of them are right. */
    record Share(int right, int all) {

        double value() {
            return all == 0 ? 0 : (double) right / all;
        }
    }

    /**
     * The result over all articles.
     *
     * @param roles of the people found whose role is marked
     * @param addressees of the statements found whose addressee is marked
     * @param stances of the statements found whose stance is marked
     * @param unsaidShown statements marked as not said that are given as said, of those found
     */
    record Result(
            PrecisionRecall found,
            SpeakerTable speakers,
            Share roles,
            Share addressees,
            Share stances,
            Share unsaidShown) {}

    /** Evaluates {@code extractor}; {@code errors} receives a line for every speaker that is not right. */
    static Result evaluate(Extractor extractor, List<AnnotatedArticle> articles, List<String> errors) {
        StatementEvaluation evaluation = new StatementEvaluation(errors);
        for (AnnotatedArticle article : articles) {
            evaluation.add(article, ExtractedAttributions.from(extractor, article, true));
        }
        return new Result(
                evaluation.attributions.measure("content/half"),
                evaluation.speakers,
                new Share(evaluation.rightRoles, evaluation.roles),
                new Share(evaluation.rightAddressees, evaluation.addressees),
                new Share(evaluation.rightStances, evaluation.stances),
                new Share(evaluation.unsaidShown, evaluation.unsaid));
    }

    private void add(AnnotatedArticle article, ExtractedAttributions extracted) {
        attributions.add(article, extracted.attributions());
        speakers.startArticle();
        Alignment alignment = extracted.alignedWith(article);
        for (int i = 0; i < article.attributions().size(); i++) {
            AttributionSpans marked = article.attributions().get(i);
            @Nullable AttributedStatement statement = alignment
                    .ofMarked(i)
                    .filter(Pair::isHalf)
                    .map(pair -> extracted.statements().get(pair.predicted()))
                    .orElse(null);
            if (statement == null) {
                speakers.addMissed(article, marked);
            } else {
                speakers.add(article, marked, statement.speaker());
                addDetails(marked.speaker(), statement);
            }
        }
    }

    private void addDetails(@Nullable MarkedSpeaker marked, AttributedStatement statement) {
        if (marked == null) {
            return;
        }
        boolean resolved = statement.speaker() instanceof AttributedSpeaker.Resolved;
        if (resolved && !marked.role().isEmpty() && marked.kind().equals("person") && !marked.isUnnamed()) {
            roles++;
            String role = ((AttributedSpeaker.Resolved) statement.speaker()).role();
            rightRoles += role != null && FoldedName.of(role).isNear(FoldedName.of(marked.role())) ? 1 : 0;
        }
        if (marked.addressee() != null && !marked.addressee().isEmpty()) {
            addressees++;
            rightAddressees += statement.addressee() != null
                            && FoldedName.of(statement.addressee().text()).isNear(FoldedName.of(marked.addressee()))
                    ? 1
                    : 0;
        }
        if (marked.stance() != null) {
            stances++;
            String given = statement.stance().name().toLowerCase(Locale.ROOT);
            rightStances += given.equals(marked.stance()) ? 1 : 0;
            if (marked.stance().equals("unsaid")) {
                unsaid++;
                unsaidShown += statement.stance() == Stance.UNSAID ? 0 : 1;
            }
        }
    }
}
