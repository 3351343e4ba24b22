package io.claimtrail.extraction.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.network.EncoderOutput;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.piece.WordPieceVocabulary;
import io.claimtrail.extraction.piece.WordPieces;
import io.claimtrail.extraction.piece.WordSpan;
import io.claimtrail.extraction.tagging.CueTagger;
import io.claimtrail.extraction.tagging.TaggedCue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Uses a network with fixed output: a letter for the class of each piece. */
class LinkerTest {

    private static final WordPieces TEXT =
            WordPieces.of("the mayor said the bridge will open in june", new WordPieceVocabulary());
    private static final TaggedCue SAID = new TaggedCue(new WordSpan(2, 3), 0.9);

    @Test
    void decodesSourceAndContent() {
        LinkedParts parts = link("Ss.CcCccc");

        assertThat(parts.source()).isEqualTo(new WordSpan(0, 2));
        assertThat(parts.content()).containsExactly(new WordSpan(3, 5), new WordSpan(5, 9));
    }

    @Test
    void beginsAContentBeforeItContinues() {
        LinkedParts parts = link("Ss.cccccc");

        assertThat(parts.content())
                .allSatisfy(range -> assertThat(range.length()).isPositive());
        assertThat(parts.content().getFirst().first()).isEqualTo(3);
    }

    @Test
    void keepsTheCueOutOfItsOwnParts() {
        LinkedParts parts = link("CcCcccccc");

        assertThat(parts.content()).noneMatch(range -> range.first() <= 2 && range.end() > 2);
    }

    @Test
    void findsNoPartsWhereNoneAreTagged() {
        LinkedParts parts = link(".........");

        assertThat(parts.content()).isEmpty();
        assertThat(parts.source()).isNull();
        assertThat(parts.confidence()).isZero();
    }

    @Test
    void takesTheMoreProbableOfTwoSources() {
        LinkedParts parts = new Linker(network("S..Ccc.Ss", Map.of(0, 2f))).link(TEXT, OUTPUT, SAID);

        assertThat(parts.source()).isEqualTo(new WordSpan(7, 9));
    }

    @Test
    void beginsACueBeforeItContinues() {
        float[] cues = new float[TEXT.size() * Network.CUE_CLASSES];
        for (int i = 0; i < TEXT.size(); i++) {
            cues[i * 3] = i >= 2 && i <= 3 ? 0 : 9;
            cues[i * 3 + 2] = i >= 2 && i <= 3 ? 9 : 0;
        }

        List<TaggedCue> found = new CueTagger(0.5).cues(TEXT, new EncoderOutput(cues, new float[0], new float[0]));

        assertThat(found).singleElement().satisfies(cue -> {
            assertThat(cue.words()).isEqualTo(new WordSpan(2, 4));
            assertThat(cue.confidence()).isGreaterThan(0.9);
        });
    }

    private static final EncoderOutput OUTPUT = new EncoderOutput(
            new float[0], new float[TEXT.size() * Network.STATE], new float[TEXT.size() * Network.STATE]);

    private static LinkedParts link(String classes) {
        return new Linker(network(classes, Map.of())).link(TEXT, OUTPUT, SAID);
    }

    /** @param weaker how much lower than usual the log odds of a piece's class are */
    private static Network network(String classes, Map<Integer, Float> weaker) {
        return new Network() {
            @Override
            public EncoderOutput encode(WordPieces pieces) {
                return OUTPUT;
            }

            @Override
            public float[] parts(EncoderOutput output, int cueFrom, int cueEnd) {
                float[] odds = new float[classes.length() * PART_CLASSES];
                for (int i = 0; i < classes.length(); i++) {
                    odds[i * PART_CLASSES + ".SsCc".indexOf(classes.charAt(i))] = 9 - weaker.getOrDefault(i, 0f);
                }
                return odds;
            }

            @Override
            public void close() {
                // Nothing to release.
            }
        };
    }
}
