package io.claimtrail.extraction.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.extraction.linking.Parts.Range;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.Reading;
import io.claimtrail.extraction.piece.Pieces;
import io.claimtrail.extraction.piece.Vocabulary;
import io.claimtrail.extraction.tagging.CueSpan;
import io.claimtrail.extraction.tagging.CueTagger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With a network whose answers are written down: a letter for the class of each piece. */
class LinkerTest {

    private static final Pieces TEXT = Pieces.of("the mayor said the bridge will open in june", new Vocabulary());
    private static final CueSpan SAID = new CueSpan(2, 3, 0.9);

    @Test
    void readsSourceAndContent() {
        Parts parts = link("Ss.CcCccc");

        assertThat(parts.source()).contains(new Range(0, 2));
        assertThat(parts.content()).containsExactly(new Range(3, 5), new Range(5, 9));
    }

    @Test
    void startsNoContentInItsMiddle() {
        Parts parts = link("Ss.cccccc");

        assertThat(parts.content())
                .allSatisfy(range -> assertThat(range.length()).isPositive());
        assertThat(parts.content().getFirst().first()).isEqualTo(3);
    }

    @Test
    void keepsTheCueOutOfItsOwnParts() {
        Parts parts = link("CcCcccccc");

        assertThat(parts.content()).noneMatch(range -> range.first() <= 2 && range.end() > 2);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        Parts parts = link(".........");

        assertThat(parts.content()).isEmpty();
        assertThat(parts.source()).isEmpty();
        assertThat(parts.confidence()).isZero();
    }

    @Test
    void takesTheLikelierOfTwoSources() {
        Parts parts = new Linker(network("S..Ccc.Ss", Map.of(0, 2f))).link(TEXT, READING, SAID);

        assertThat(parts.source()).contains(new Range(7, 9));
    }

    @Test
    void letsACueGoOnOnlyWhereOneBegan() {
        float[] cues = new float[TEXT.size() * Network.CUE_CLASSES];
        for (int i = 0; i < TEXT.size(); i++) {
            cues[i * 3] = i >= 2 && i <= 3 ? 0 : 9;
            cues[i * 3 + 2] = i >= 2 && i <= 3 ? 9 : 0;
        }

        List<CueSpan> found = new CueTagger(0.5).cues(TEXT, new Reading(cues, new float[0], new float[0]));

        assertThat(found).singleElement().satisfies(cue -> {
            assertThat(cue.first()).isEqualTo(2);
            assertThat(cue.end()).isEqualTo(4);
            assertThat(cue.confidence()).isGreaterThan(0.9);
        });
    }

    private static final Reading READING =
            new Reading(new float[0], new float[TEXT.size() * Network.STATE], new float[TEXT.size() * Network.STATE]);

    private static Parts link(String classes) {
        return new Linker(network(classes, Map.of())).link(TEXT, READING, SAID);
    }

    /** @param weaker by how much the class of a piece is less likely than usual */
    private static Network network(String classes, Map<Integer, Float> weaker) {
        return new Network() {
            @Override
            public Reading read(Pieces pieces) {
                return READING;
            }

            @Override
            public float[] parts(Reading reading, int cueFrom, int cueEnd) {
                float[] odds = new float[classes.length() * PART_CLASSES];
                for (int i = 0; i < classes.length(); i++) {
                    odds[i * PART_CLASSES + ".SsCc".indexOf(classes.charAt(i))] = 9 - weaker.getOrDefault(i, 0f);
                }
                return odds;
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }
}
