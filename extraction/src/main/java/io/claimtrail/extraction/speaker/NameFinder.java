package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads names: runs of capitalised words, with the particles of the world's names within, and with "of", "for" and the
 * like within the names of organisations. What comes up to the last title of a run is no part of the name.
 */
final class NameFinder {

    private static final int MAX_WORDS = 9;
    private static final Set<String> PARTICLES = Set.of(
            "van", "der", "den", "de", "del", "della", "di", "da", "dos", "von", "zu", "la", "le", "al", "bin", "ibn",
            "y", "ter", "ten", "af", "el", "e");
    private static final Set<String> WITHIN_ORGANISATIONS = Set.of("of", "for", "on", "and", "&", "the");
    private static final Set<String> DAYS =
            Set.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    private static final Pattern MADE_OF_A_PLACE = Pattern.compile(".+-(based|born|owned|led|backed|run|style)");
    private static final Set<String> NEVER_IN_NAMES =
            Set.of(("the a an but and in on at for from he she they it we i this"
                            + " that these those when while after before if as his her their its my our your monday tuesday"
                            + " wednesday thursday friday saturday sunday january february march april june july august september"
                            + " october november december however meanwhile more most many some no not what who why how there"
                            + " everything noting to by with of officials according asked you all one two three both also although"
                            + " because despite during since so then than though under until where which yes yet or nor speaking"
                            + " is was were are be has have had will would can could should may might do does did now here just"
                            + " still even only former every each another other such it's that's there's he's she's i'm we're"
                            + " let last next early late earlier later about mps meps analysts ministers police")
                    .split(" "));

    private final Text text;
    private final Nouns nouns;

    NameFinder(Text text, Nouns nouns) {
        this.text = text;
        this.nouns = nouns;
    }

    /** The name whose run of capitals begins at token {@code first} and goes no further than {@code limit}. */
    Optional<Name> at(int first, int limit) {
        if (!isNamePart(first)) {
            return Optional.empty();
        }
        int end = first + 1;
        boolean organisation = isInstitution(first);
        while (end < limit && end - first < MAX_WORDS && isBeside(end)) {
            if (isPossessive(end - 1)) {
                // "UN Convention on Seafarers' Identity Documents", but "Atticus' David Slager" are two.
                boolean within = organisation
                        && holdsSmallWord(first, end)
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

    /** What comes after the particles and the capitalised word that they belong to; {@code i} where there are none. */
    private int afterParticles(int i, int limit) {
        int next = i;
        while (next < limit && PARTICLES.contains(text.token(next).text())) {
            next++;
        }
        return next > i && next < limit && isNamePart(next) && isBeside(next) ? next + 1 : i;
    }

    /** The capitalised word after "of", "for the" and the like; {@code i} itself where there is none. */
    private int afterConnectors(int first, int i, int limit) {
        int next = i;
        while (next < limit
                && next - i < 2
                && WITHIN_ORGANISATIONS.contains(text.token(next).text())) {
            next++;
        }
        boolean goesOn = next > i && next < limit && isNamePart(next) && isBeside(next);
        // "Institute of Purchasing and Supply" is one, "Barclays Bank and Tesco" are two.
        boolean joins = text.isWord(i, "and") || text.isWord(i, "&");
        return goesOn && (!joins || holdsOf(first, i)) ? next + 1 : i;
    }

    private boolean holdsSmallWord(int first, int end) {
        for (int i = first; i < end; i++) {
            if (WITHIN_ORGANISATIONS.contains(text.token(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsOf(int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.isWord(i, "of") || text.isWord(i, "for")) {
                return true;
            }
        }
        return false;
    }

    private Name name(int first, int end, boolean organisation) {
        int start = first;
        for (int i = first; i < end - 1; i++) {
            String word = text.token(i).text();
            if (nouns.isTitle(word) || nouns.isRole(word)) {
                start = i + 1;
            }
        }
        // "Minister for the Bank of …": what follows the title is no person.
        for (int i = start; organisation && i < end; i++) {
            if (isOrganisation(i)) {
                return new Name(first, end, first, withoutPossessive(text.words(first, end)));
            }
        }
        return new Name(start, end, first, withoutPossessive(text.words(start, end)));
    }

    private boolean isBeside(int i) {
        Token token = text.token(i);
        return token.gap() <= 2 && token.paragraph() == text.token(i - 1).paragraph();
    }

    boolean isNamePart(int i) {
        Token token = text.token(i);
        boolean weekly = DAYS.contains(token.lower()) && i + 1 < text.size() && isOrganisation(i + 1);
        return token.isCapitalized()
                && (weekly || !NEVER_IN_NAMES.contains(token.lower()))
                && !MADE_OF_A_PLACE.matcher(token.lower()).matches();
    }

    /** What names longer than two or three words are given to: organisations, and treaties and laws. */
    private boolean isInstitution(int i) {
        return isOrganisation(i)
                || (text.token(i).isCapitalized()
                        && nouns.isDocument(text.token(i).text()));
    }

    boolean isOrganisation(int i) {
        Token token = text.token(i);
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
