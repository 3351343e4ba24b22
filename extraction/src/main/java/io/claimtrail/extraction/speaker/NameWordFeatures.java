package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextToken;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * What a capitalised word looks like and where it stands: its beginnings and endings, its neighbours, its place in the
 * run of capitals, the word lists that have it, and how else the text uses it. Each feature is a number below
 * {@link #SIZE}, a hash of its name.
 */
public final class NameWordFeatures {

    /** Number of different features. */
    public static final int SIZE = 1 << 15;

    private static final int LONGEST_PART = 4;
    private static final NounClasses NOUNS = new NounClasses();
    private static final FirstNames FIRST_NAMES = new FirstNames();
    private static final Set<String> COURTESY =
            Set.of("mr", "mrs", "ms", "miss", "dr", "sir", "mr.", "mrs.", "ms.", "dr.");
    private static final Set<String> BEFORE_PLACES = Set.of("in", "at", "from", "near", "across", "to");

    private final Text text;
    private final NounClasses nouns;
    private final FirstNames firstNames;
    private final Set<String> lowerCase = new HashSet<>();
    private final Set<String> afterCourtesy = new HashSet<>();
    private final Set<String> afterPlacePreposition = new HashSet<>();
    private final Set<String> possessive = new HashSet<>();

    /** Reads {@code text} once for how it uses each word. */
    public NameWordFeatures(Text text) {
        this(text, NOUNS, FIRST_NAMES);
    }

    NameWordFeatures(Text text, SpeakerLexicon lexicon) {
        this(text, lexicon.nouns(), lexicon.firstNames());
    }

    private NameWordFeatures(Text text, NounClasses nouns, FirstNames firstNames) {
        this.text = text;
        this.nouns = nouns;
        this.firstNames = firstNames;
        for (int i = 0; i < text.size(); i++) {
            TextToken token = text.token(i);
            if (!token.word()) {
                continue;
            }
            if (!token.isCapitalized()) {
                lowerCase.add(token.lower());
            } else if (i > 0) {
                String before = text.token(i - 1).lower();
                String word = bare(i);
                if (COURTESY.contains(before)) {
                    afterCourtesy.add(word);
                }
                if (BEFORE_PLACES.contains(before)) {
                    afterPlacePreposition.add(word);
                }
                if (!word.equals(token.lower())) {
                    possessive.add(word);
                }
            }
        }
    }

    /** Whether the lists of nouns have {@code word} as a role or a title. */
    public static boolean isRoleOrTitle(String word) {
        return NOUNS.isRole(word) || NOUNS.isTitle(word);
    }

    /** The word without "'s". */
    public static String withoutPossessive(String word) {
        return NameFinder.withoutPossessive(word);
    }

    private String bare(int token) {
        return NameFinder.withoutPossessive(text.token(token).lower());
    }

    /** The features of token {@code i}, a capitalised word. */
    public int[] of(int i) {
        Collector features = new Collector();
        String word = bare(i);
        features.add("w", word);
        for (int n = 1; n <= LONGEST_PART && n < word.length(); n++) {
            features.add("pre", word.substring(0, n));
            features.add("suf", word.substring(word.length() - n));
        }
        features.add("shape", shape(i));
        features.add("length", Integer.toString(Math.min(10, word.length())));
        for (int offset = -2; offset <= 2; offset++) {
            if (offset != 0) {
                features.add("n" + offset, neighbour(i, offset));
                features.add("l" + offset, lists(i, offset));
            }
        }
        features.add("l0", lists(i, 0));
        addRun(features, i, word);
        return features.numbers();
    }

    /** What the run of capitals around the word tells. */
    private void addRun(Collector features, int i, String word) {
        int first = i;
        while (isInRun(first - 1, first)) {
            first--;
        }
        int last = i;
        while (isInRun(last + 1, last)) {
            last++;
        }
        features.add("place", (i == first ? "f" : "") + (i == last ? "l" : "") + Math.min(4, last - first));
        features.add("before", neighbour(first, -1));
        features.add("after", neighbour(last, 1));
        features.add("around", neighbour(first, -1) + "_" + neighbour(last, 1));
        boolean opens = text.sentences().get(text.sentenceOf(i)).first() == i;
        features.add("opens", opens + (lowerCase.contains(word) ? "low" : ""));
        features.add(
                "use",
                (lowerCase.contains(word) ? "low" : "")
                        + (afterCourtesy.contains(word) ? "mr" : "")
                        + (afterPlacePreposition.contains(word) ? "in" : "")
                        + (possessive.contains(word) ? "s" : ""));
        features.add("lastuse", (afterCourtesy.contains(bare(last)) ? "mr" : "") + lists(last, 0) + (i == last));
        features.add("firstuse", lists(first, 0) + (i == first));
    }

    private boolean isInRun(int i, int beside) {
        return i >= 0
                && i < text.size()
                && text.token(i).isCapitalized()
                && text.token(Math.max(i, beside)).gap() <= 2
                && text.token(i).paragraph() == text.token(beside).paragraph();
    }

    private String neighbour(int i, int offset) {
        int at = i + offset;
        boolean outside = at < 0
                || at >= text.size()
                || text.token(at).paragraph() != text.token(i).paragraph();
        return outside ? "^" : text.token(at).lower();
    }

    private String lists(int i, int offset) {
        int at = i + offset;
        if (at < 0 || at >= text.size() || !text.token(at).word()) {
            return "-";
        }
        String word = bare(at);
        return (firstNames.contain(word) && text.token(at).isCapitalized() ? "f" : "")
                + (nouns.isTitle(word) ? "t" : "")
                + (nouns.isRole(word) ? "r" : "")
                + (nouns.isOrganisation(word) ? "o" : "")
                + (nouns.isDocument(word) ? "d" : "")
                + (nouns.isGroup(word) ? "g" : "");
    }

    private String shape(int i) {
        TextToken token = text.token(i);
        String word = token.text();
        return (token.isAllCaps() ? "A" : "a")
                + (word.indexOf('-') > 0 ? "-" : "")
                + (word.indexOf('.') > 0 ? "." : "")
                + (word.chars().anyMatch(Character::isDigit) ? "0" : "")
                + (word.chars().skip(1).anyMatch(Character::isUpperCase) ? "M" : "")
                + (word.chars().anyMatch(c -> c > 127 && c != 0x2019) ? "x" : "");
    }

    /** Hashes of the features of one word. */
    private static final class Collector {

        private final int[] numbers = new int[40];
        private int size;

        void add(String kind, String value) {
            int hash = 17;
            for (int i = 0; i < kind.length(); i++) {
                hash = 31 * hash + kind.charAt(i);
            }
            hash = 31 * hash + '=';
            for (int i = 0; i < value.length(); i++) {
                hash = 31 * hash + value.charAt(i);
            }
            hash *= 0x9E3779B1;
            numbers[size++] = (hash >>> 8) & (SIZE - 1);
        }

        int[] numbers() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
