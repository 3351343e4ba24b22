package io.claimtrail.extraction.statement;

import io.claimtrail.extraction.AttributedStatement;
import io.claimtrail.extraction.StatementType;
import io.claimtrail.extraction.TextPassage;
import io.claimtrail.extraction.attribution.HeadlineQuotations;
import io.claimtrail.extraction.attribution.TextAttribution;
import io.claimtrail.extraction.speaker.ScoredSpeaker;
import io.claimtrail.extraction.text.CharSpan;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the statements of a text from its attributions and their speakers. */
public final class StatementBuilder {

    private final AttitudeLexicon attitudes = new AttitudeLexicon();
    private final StanceFinder stances = new StanceFinder();

    /** A statement for each of {@code attributions}, in their order; {@code speakers} are in the same order. */
    public List<AttributedStatement> build(
            Text text, List<TextAttribution> attributions, List<ScoredSpeaker> speakers) {
        PassageBuilder passages = new PassageBuilder(text.body());
        List<AttributedStatement> statements = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            statements.add(statement(text, passages, attributions.get(i), speakers.get(i)));
        }
        return statements;
    }

    private AttributedStatement statement(
            Text text, PassageBuilder passages, TextAttribution attribution, ScoredSpeaker speaker) {
        StatementType type = type(text, attribution.contentTokens());
        TextPassage cue = passages.passage(characters(attribution.cue()));
        return new AttributedStatement(
                type,
                attitudes.attitudeOf(cue.text(), attribution.isCueQuoted(text) ? StatementType.INDIRECT : type),
                stances.stanceOf(text, attribution, type),
                attribution.confidence(),
                passages.passage(attribution.content().stream()
                        .map(TextRange::characters)
                        .toList()),
                cue,
                passages.passage(characters(attribution.source())),
                speaker.speaker(),
                speaker.confidence(),
                addressee(text, passages, attribution),
                attribution.via() == null ? null : passages.passage(characters(attribution.via())));
    }

    private static List<CharSpan> characters(@Nullable TextRange part) {
        return part == null ? List.of() : List.of(part.characters());
    }

    private static @Nullable TextPassage addressee(Text text, PassageBuilder passages, TextAttribution attribution) {
        int content = attribution.content().getFirst().tokens().first();
        return AddresseeFinder.find(text, attribution.cueTokens(), content)
                .map(tokens -> passages.passage(List.of(text.range(tokens).characters())))
                .orElse(null);
    }

    private static StatementType type(Text text, List<TokenSpan> content) {
        boolean some = false;
        boolean all = true;
        for (TokenSpan span : content) {
            boolean single = HeadlineQuotations.isMarked(text, span);
            for (int token = span.first(); token < span.end(); token++) {
                boolean quoted = single || text.quotations().contain(token);
                some |= quoted && text.token(token).word();
                all &= quoted || !text.token(token).word();
            }
        }
        if (!some) {
            return StatementType.INDIRECT;
        }
        return all ? StatementType.DIRECT : StatementType.MIXED;
    }
}
