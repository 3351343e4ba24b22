package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextToken;
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

    private static final Set<String> DAYS =
            Set.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    private static final Pattern MADE_OF_A_PLACE = Pattern.compile(".+-(based|born|owned|led|backed|run|style)");

    private final Text text;
    private final NounClasses nouns;
    private final Set<String> particles;
    private final Set<String> withinOrganisations;
    private final Set<String> neverInNames;

    NameFinder(Text text, SpeakerLexicon lexicon) {
        this.text = text;
        this.nouns = lexicon.nouns();
        this.particles = lexicon.words("name-particle");
        this.withinOrganisations = lexicon.words("within-organisation");
        this.neverInNames = lexicon.words("never-in-name");
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
        return Optional.of(name(first, end, organisation));
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

    private NameMention name(int first, int end, boolean organisation) {
        int start = first;
        for (int i = first; i < end - 1; i++) {
            String word = text.token(i).text();
            if (nouns.isTitle(word) || nouns.isRole(word)) {
                start = i + 1;
            }
        }
        // "Minister for the Bank of …": the words after the title do not name a person.
        for (int i = start; organisation && i < end; i++) {
            if (isOrganisation(i)) {
                return new NameMention(first, end, first, withoutPossessive(text.words(first, end)));
            }
        }
        return new NameMention(start, end, first, withoutPossessive(text.words(start, end)));
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
                && !MADE_OF_A_PLACE.matcher(token.lower()).matches();
    }

    /** Whether the word belongs to something with a long name: an organisation, a treaty or a law. */
    private boolean isInstitution(int i) {
        return isOrganisation(i)
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
