package io.claimtrail.extraction.attribution;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextRange;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content with the cue that attributes it and the source it is attributed to.
 *
 * @param source null where the text names none
 * @param cue null for a quotation without a cue
 * @param content in the order of the text; never empty
 * @param via who reports that the source said it; null where there is no reporter
 * @param confidence probability that the attribution is right, 0 to 1
 */
public record TextAttribution(
        @Nullable TextRange source,
        @Nullable TextRange cue,
        List<TextRange> content,
        @Nullable TextRange via,
        double confidence) {

    public TextAttribution {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution without content");
        }
    }

    public TextAttribution(
            @Nullable TextRange source, @Nullable TextRange cue, List<TextRange> content, double confidence) {
        this(source, cue, content, null, confidence);
    }

    /** A quotation without source and cue. */
    static TextAttribution ofQuotation(TextRange quotation, double confidence) {
        return new TextAttribution(null, null, List.of(quotation), confidence);
    }

    TextAttribution withContent(List<TextRange> newContent) {
        return new TextAttribution(source, cue, newContent, via, confidence);
    }

    /** The same content as the words of {@code said}, which {@code reporter} passes on. */
    TextAttribution reportedBy(@Nullable TextRange reporter, TextRange said, List<TextRange> newContent) {
        return new TextAttribution(said, cue, newContent, reporter, confidence);
    }

    public TokenSpan sourceTokens() {
        return source == null ? TokenSpan.NONE : source.tokens();
    }

    public TokenSpan cueTokens() {
        return cue == null ? TokenSpan.NONE : cue.tokens();
    }

    public List<TokenSpan> contentTokens() {
        return content.stream().map(TextRange::tokens).toList();
    }

    /** Whether the cue stands within a quotation. The marks then do not say whether the content is quoted. */
    public boolean isCueQuoted(Text text) {
        return !cueTokens().isEmpty() && text.quotations().contain(cueTokens().first());
    }
}
