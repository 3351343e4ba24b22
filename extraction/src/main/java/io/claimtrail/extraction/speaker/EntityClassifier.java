package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
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

    SourceKind kindOf(NameMention name, TokenSpan sentence) {
        if (name.isTitled()) {
            return SourceKind.PERSON;
        }
        if (isDocument(name)) {
            return SourceKind.DOCUMENT;
        }
        boolean organisation = false;
        for (int i = name.first(); i < name.end(); i++) {
            boolean place = places.contains(text.token(i).text().replace(".", ""));
            organisation |= names.isOrganisation(i) || (text.token(i).isAllCaps() && !place);
        }
        if (organisation) {
            return SourceKind.ORGANISATION;
        }
        boolean firstName = !name.isSingleWord()
                && firstNames.contain(text.token(name.first()).text());
        return firstName
                        || (!name.isSingleWord() && roles.around(name, sentence).isPresent())
                ? SourceKind.PERSON
                : SourceKind.UNKNOWN;
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
        return name.isSingleWord()
                ? Gender.UNKNOWN
                : firstNames.genderOf(text.token(name.first()).text());
    }

    /** The titles before the name, unless they are only a form of address. */
    Optional<String> titleOf(NameMention name) {
        String title = text.words(name.titleFirst(), name.first());
        boolean givesRole = name.isTitled() && !(name.first() - name.titleFirst() == 1 && nouns.isFormOfAddress(title));
        return givesRole ? Optional.of(title) : Optional.empty();
    }

    /** The role that stands beside the name. */
    Optional<String> roleAround(NameMention name, TokenSpan sentence) {
        return roles.around(name, sentence);
    }
}
