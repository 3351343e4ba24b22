package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Determines kind, gender and role of a named entity from its name and the words around it. */
final class EntityClassifier {

    private final Text text;
    private final NounClasses nouns;
    private final FirstNames firstNames;
    private final Set<String> places;
    private final NameFinder names;
    private final RoleFinder roles;

    EntityClassifier(Text text, SpeakerLexicon lexicon, NameFinder names) {
        this.text = text;
        this.nouns = lexicon.nouns();
        this.firstNames = lexicon.firstNames();
        this.places = lexicon.words("place");
        this.names = names;
        this.roles = new RoleFinder(text, nouns, names);
    }

    /** The kind where the words alone tell it; unknown where the likelihood of all mentions has to decide. */
    SourceKind kindOf(NameMention name, TokenSpan sentence) {
        boolean person = name.likelihood(WordClass.PERSON) > name.likelihood(WordClass.ORGANISATION);
        if (isDocument(name)) {
            return SourceKind.DOCUMENT;
        }
        boolean organisation = false;
        for (int i = name.first(); i < name.end(); i++) {
            boolean place = places.contains(text.token(i).text().replace(".", ""));
            organisation |= names.isOrganisation(i)
                    || (text.token(i).isAllCaps()
                            && !place
                            && text.token(i).text().indexOf('.') < 0);
        }
        if (name.isTitled() && person) {
            return SourceKind.PERSON;
        }
        return organisation && !person ? SourceKind.ORGANISATION : SourceKind.UNKNOWN;
    }

    private boolean isDocument(NameMention name) {
        int end = name.first();
        while (end < name.end() && text.token(end).isCapitalized()) {
            end++;
        }
        return nouns.isDocument(text.token(end - 1).text());
    }

    Gender genderOf(NameMention name) {
        for (int i = name.titleFirst(); i < name.first(); i++) {
            Gender gender = nouns.genderOf(text.token(i).text());
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    Gender firstNameGender(NameMention name) {
        return name.isSingleWord()
                ? Gender.UNKNOWN
                : firstNames.genderOf(text.token(name.first()).text());
    }

    /** The titles and role words right before the name, unless they are only a form of address. */
    Optional<String> roleBefore(NameMention name) {
        int from = name.titleFirst();
        int end = name.first();
        while (end > from && nouns.isFormOfAddress(text.token(end - 1).text())) {
            end--;
        }
        return name.isTitled() && end > from ? Optional.of(text.words(from, end)) : Optional.empty();
    }

    /** Whether the last word is the noun of a role. */
    boolean isRole(String words) {
        return nouns.isRole(words.substring(words.lastIndexOf(' ') + 1));
    }

    /** Whether one of the words is the noun of a role. */
    boolean hasRoleNoun(String words) {
        return Arrays.stream(words.split(" ", -1)).anyMatch(nouns::isRole);
    }

    /** The role that stands beside the name. */
    Optional<String> roleAround(NameMention name, TokenSpan sentence) {
        return roles.around(name, sentence);
    }
}
