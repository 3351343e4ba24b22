package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextToken;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds names: runs of capitalised words, with particles such as "van der" between them, and with words such as "of"
 * and "for" within the names of organisations. The words up to the last title of a run are not part of the name.
 */
final class NameFinder {

    /** Number of words of a name. */
    private static final int MAX_WORDS = 9;

    /** What a word of an organisation or a place costs before a person's name, as a logarithm. */
    private static final double OTHER_BEFORE_NAME = 0.7;

    /** What a word that also stands alone costs before a person's name, as a logarithm. */
    private static final double ALONE = 2;

    /** Logarithm of one half. */
    private static final double LIKELY = -0.6931;

    /** "I've" and the like are no names. */
    private static final Pattern SHORTENED =
            Pattern.compile("(i|you|he|she|it|we|they|that|there|who|what|here)['\u2019](s|m|re|ve|ll|d)");

    private static final Set<String> DAYS =
            Set.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    private static final Pattern MADE_OF_A_PLACE = Pattern.compile(".+-(based|born|owned|led|backed|run|style)");

    private final Text text;
    private final NounClasses nouns;
    private final Set<String> particles;
    private final Set<String> withinOrganisations;
    private final Set<String> neverInNames;
    private final NameWordFeatures features;
    private final NameWordModel model;
    private final double[][] classes;
    private final Set<String> alone;

    NameFinder(Text text, SpeakerLexicon lexicon) {
        this.text = text;
        this.nouns = lexicon.nouns();
        this.particles = lexicon.words("name-particle");
        this.withinOrganisations = lexicon.words("within-organisation");
        this.neverInNames = lexicon.words("never-in-name");
        this.features = new NameWordFeatures(text, lexicon);
        this.model = lexicon.nameWords();
        this.classes = new double[text.size()][];
        this.alone = wordsAlone();
    }

    /** The name whose run of capitals begins at token {@code first} and ends before {@code limit}. */
    Optional<NameMention> at(int first, int limit) {
        if (!isNamePart(first)) {
            return Optional.empty();
        }
        int end = first + 1;
        boolean organisation = isInstitution(first);
        while (end < limit && end - first < MAX_WORDS && isBeside(end)) {
            if (isPossessive(end - 1)) {
                // "UN Convention on Seafarers' Identity Documents", but "Atticus' David Slager" are two.
                boolean within = organisation
                        && containsSmallWord(first, end)
                        && !text.token(end).word();
                if (!within || end + 1 >= limit || !isNamePart(end + 1)) {
                    break;
                }
                end += 2;
            } else if (isNamePart(end)) {
                organisation |= isInstitution(end);
                end++;
            } else {
                int next = afterParticles(end, limit);
                next = next == end && organisation ? afterConnectors(first, end, limit) : next;
                if (next == end) {
                    break;
                }
                end = next;
            }
        }
        return Optional.of(name(first, end));
    }

    /**
     * The token after the particles at {@code i} and the capitalised word that follows them; {@code i} if there are
     * none.
     */
    private int afterParticles(int i, int limit) {
        int next = i;
        while (next < limit && particles.contains(text.token(next).text())) {
            next++;
        }
        return next > i && next < limit && isNamePart(next) && isBeside(next) ? next + 1 : i;
    }

    /**
     * The token after "of", "for the" or the like at {@code i} and the capitalised word that follows; {@code i} if
     * there is none.
     */
    private int afterConnectors(int first, int i, int limit) {
        int next = i;
        while (next < limit
                && next - i < 2
                && withinOrganisations.contains(text.token(next).text())) {
            next++;
        }
        boolean goesOn = next > i && next < limit && isNamePart(next) && isBeside(next);
        // "Institute of Purchasing and Supply" is one, "Barclays Bank and Tesco" are two.
        boolean joins = text.isWord(i, "and") || text.isWord(i, "&");
        return goesOn && (!joins || containsOf(first, i)) ? next + 1 : i;
    }

    private boolean containsSmallWord(int first, int end) {
        for (int i = first; i < end; i++) {
            if (withinOrganisations.contains(text.token(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean containsOf(int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.isWord(i, "of") || text.isWord(i, "for")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Splits a run into the words before a person's name and the name, or takes it whole for the name of something
     * else, whichever the classes of its words make more probable.
     */
    private NameMention name(int first, int end) {
        double best = Double.NEGATIVE_INFINITY;
        int start = first;
        for (WordClass whole : new WordClass[] {WordClass.ORGANISATION, WordClass.PLACE, WordClass.OTHER}) {
            double sum = 0;
            for (int i = first; i < end; i++) {
                sum += logProbability(i, whole);
            }
            best = Math.max(best, sum);
        }
        double before = 0;
        for (int k = first; k < end; k++) {
            if (text.token(k).isCapitalized()) {
                double sum = before;
                for (int i = k; i < end; i++) {
                    sum += logProbability(i, WordClass.PERSON);
                }
                if (sum > best) {
                    best = sum;
                    start = k;
                }
                before += beforeName(k);
            }
        }
        return new NameMention(
                start, end, first, withoutPossessive(text.words(start, end)), meanLikelihood(start, end));
    }

    /**
     * The logarithm of the probability that word {@code i} stands before a person's name. A word that the text also uses
     * alone is more often a name, as "Chen" of "Chen Quanguo".
     */
    private double beforeName(int i) {
        double[] log = classes(i);
        double other = Math.max(log[WordClass.ORGANISATION.index()], log[WordClass.PLACE.index()]) - OTHER_BEFORE_NAME;
        double before = Math.max(log[WordClass.BEFORE_NAME.index()], other);
        return alone.contains(text.token(i).text()) ? before - ALONE : before;
    }

    /** The capitalised words that stand somewhere between words without capitals. */
    private Set<String> wordsAlone() {
        Set<String> words = new HashSet<>();
        for (int i = 1; i + 1 < text.size(); i++) {
            TextToken token = text.token(i);
            boolean isAlone = token.isCapitalized()
                    && !text.token(i - 1).isCapitalized()
                    && !text.token(i + 1).isCapitalized()
                    && !nouns.isRole(token.text())
                    && !nouns.isTitle(token.text());
            if (isAlone) {
                words.add(withoutPossessive(token.text()));
            }
        }
        return words;
    }

    private double logProbability(int i, WordClass wordClass) {
        return text.token(i).isCapitalized() ? classes(i)[wordClass.index()] : 0;
    }

    private double[] classes(int i) {
        if (classes[i] == null) {
            classes[i] = model.logProbabilities(features.of(i));
        }
        return classes[i];
    }

    private List<Double> meanLikelihood(int first, int end) {
        double[] mean = new double[WordClass.values().length];
        int words = 0;
        for (int i = first; i < end; i++) {
            if (text.token(i).isCapitalized()) {
                words++;
                for (int c = 0; c < mean.length; c++) {
                    mean[c] += classes(i)[c];
                }
            }
        }
        for (int c = 0; c < mean.length; c++) {
            mean[c] /= Math.max(1, words);
        }
        return Arrays.stream(mean).boxed().toList();
    }

    private boolean isLikely(int i, WordClass wordClass) {
        return text.token(i).isCapitalized() && classes(i)[wordClass.index()] > LIKELY;
    }

    private boolean isBeside(int i) {
        TextToken token = text.token(i);
        return token.gap() <= 2 && token.paragraph() == text.token(i - 1).paragraph();
    }

    boolean isNamePart(int i) {
        TextToken token = text.token(i);
        boolean weekly = DAYS.contains(token.lower()) && i + 1 < text.size() && isOrganisation(i + 1);
        return token.isCapitalized()
                && (weekly || !neverInNames.contains(token.lower()))
                && !SHORTENED.matcher(token.lower()).matches()
                && !MADE_OF_A_PLACE.matcher(token.lower()).matches();
    }

    /** Whether the word belongs to something with a long name: an organisation, a treaty or a law. */
    private boolean isInstitution(int i) {
        return isOrganisation(i)
                || isLikely(i, WordClass.ORGANISATION)
                || (text.token(i).isCapitalized()
                        && nouns.isDocument(text.token(i).text()));
    }

    boolean isOrganisation(int i) {
        TextToken token = text.token(i);
        return token.isCapitalized() && nouns.isOrganisation(withoutPossessive(token.text()));
    }

    private boolean isPossessive(int i) {
        String word = text.token(i).lower();
        boolean apostropheFollows = i + 1 < text.size()
                && text.token(i + 1).gap() == 0
                && "'\u2019".contains(text.token(i + 1).text());
        return word.endsWith("'s") || word.endsWith("\u2019s") || apostropheFollows;
    }

    static String withoutPossessive(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("'s") || lower.endsWith("\u2019s") ? name.substring(0, name.length() - 2) : name;
    }
}
