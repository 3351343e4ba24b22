package io.claimtrail.extraction.attribution;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** Finds quotations that no cue attributes: in the headline and after other words of a speaker. */
public final class UnattributedQuotations {

    private UnattributedQuotations() {}

    /**
     * The quotations of {@code text} that are not part of {@code attributions}, as attributions without source and cue.
     */
    public static List<TextAttribution> find(Text text, List<TextAttribution> attributions) {
        BitSet attributed = attributedTokens(text, attributions);
        return Stream.concat(
                        HeadlineQuotations.find(text, attributed).stream(),
                        FollowingQuotations.find(text, attributed).stream())
                .map(quotation ->
                        TextAttribution.ofQuotation(text.range(quotation), Calibration.UNATTRIBUTED_QUOTATION))
                .toList();
    }

    private static BitSet attributedTokens(Text text, List<TextAttribution> attributions) {
        BitSet attributed = new BitSet();
        for (TextAttribution attribution : attributions) {
            // A speaker who is quoted within a quotation does not say the quotation itself.
            if (attribution.isCueQuoted(text)) {
                continue;
            }
            attribution.contentTokens().forEach(range -> attributed.set(range.first(), range.end()));
            TokenSpan cue = attribution.cueTokens();
            attributed.set(cue.first(), cue.end());
        }
        return attributed;
    }
}
