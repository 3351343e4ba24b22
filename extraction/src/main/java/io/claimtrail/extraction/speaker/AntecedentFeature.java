package io.claimtrail.extraction.speaker;

/**
 * What speaks for or against a candidate for the antecedent of a source. "Mention" is the last one before the source in
 * the narration, or the last one in a quotation where there is none.
 */
public enum AntecedentFeature {
    /** None of the candidates: the source stays open. */
    NO_SPEAKER,
    NO_SPEAKER_AMONG_MANY,
    NO_SPEAKER_AMONG_NONE,
    NO_SPEAKER_FOR_PERSON,
    NO_SPEAKER_FOR_ORGANISATION,
    SAME_SENTENCE,
    ONE_SENTENCE_BACK,
    TWO_SENTENCES_BACK,
    THREE_SENTENCES_BACK,
    FURTHER_BACK,
    NOT_BEFORE,
    SAME_PARAGRAPH,
    PARAGRAPH_BEFORE,
    /** Logarithm of the number of words since the mention. */
    WORDS_BACK,
    /** The nearest one that fits. */
    NEAREST,
    SECOND_NEAREST,
    /** No other candidate fits. */
    ONLY_ONE,
    /** No other candidate with a name is of the kind that the noun of the source tells. */
    ONLY_ONE_OF_KIND,
    /** No other candidate for a description is named more often. */
    MOST_MENTIONED,
    OPENS_SENTENCE,
    OPENS_PARAGRAPH,
    BEFORE_VERB,
    AFTER_PREPOSITION,
    POSSESSIVE,
    QUOTED,
    IN_CONTENT,
    IS_SOURCE,
    AFTER_CUE,
    /** The only one that fits in the sentence of its mention. */
    ALONE_IN_SENTENCE,
    SPOKE_LAST,
    SPOKE_BEFORE_LAST,
    SPOKE,
    /** Spoke last, in this paragraph. */
    SPOKE_LAST_HERE,
    /** Spoke last, in the paragraph before. */
    SPOKE_LAST_NEARBY,
    /** Spoke last, and no other who fits has been mentioned since. */
    SPOKE_LAST_UNDISTURBED,
    /** Spoke last, but someone unknown has spoken since. */
    SPOKE_LAST_BUT_UNKNOWN,
    /** Spoke last, with this doubt about it. */
    SPOKE_LAST_DOUBT,
    SPEAKS_NEXT,
    SPEAKS_NEXT_HERE,
    MENTIONED_SINCE,
    MENTIONS,
    SHARE_OF_MENTIONS,
    IN_FIRST_SENTENCE,
    KIND_PERSON,
    KIND_ORGANISATION,
    KIND_GROUP,
    KIND_DOCUMENT,
    KIND_UNKNOWN,
    IS_PLACE,
    LOOKS_LIKE_PERSON,
    LOOKS_LIKE_ORGANISATION,
    NAMED,
    ONE_WORD,
    HAS_ROLE,
    GENDER_SAME,
    GENDER_OTHER,
    FIRST_NAME_SAME,
    FIRST_NAME_OTHER,
    PRONOUNS_SAME,
    PRONOUNS_OTHER,
    /** The text calls it by this noun. */
    NOUN_SAME,
    NAME_ENDS_IN_NOUN,
    NAME_CONTAINS_NOUN,
    /** The name contains the noun of another institution: "the company" and "Fisheries Board". */
    OTHER_INSTITUTION,
    /** The noun stands somewhere nearer to its name than to that of any other. */
    NOUN_BESIDE,
    /** Share of those occurrences of the noun beside names that are nearest to its own. */
    NOUN_BESIDE_SHARE,
    /** The noun stands beside the names of others only. */
    NOUN_BESIDE_ANOTHER,
    /** Share of the other words of the source that its roles contain. */
    ROLE_WORDS,
    /** Share of the other words of the source that stand near its mentions. */
    WORDS_NEAR,
    /** Share of the other words of the source that stand somewhere nearer to its name than to that of any other. */
    WORDS_BESIDE,
    /** The text calls it by the noun of the source, but by none of the other words: "labour minister" and "prime minister". */
    NOUN_ONLY,
    /** Neither the noun nor the other words of the source stand beside its name. */
    UNSUPPORTED,
    /** The same of a source with other words than its noun. */
    UNSUPPORTED_LONG,
    /** Its roles contain all words of the source, of which there are several. */
    WHOLE_ROLE,
    /** How much its name looks like that of a person, for the noun of a person. */
    PERSON_AS_SOUGHT,
    /** How much its name looks like that of an organisation, for the noun of an organisation. */
    ORGANISATION_AS_SOUGHT,
    /** How much its name looks like that of a person or of an organisation, for another noun. */
    SPEAKER_AS_SOUGHT,
    /** The noun names another kind. */
    KIND_OTHER,
    KIND_SAME,
    /** The text calls it by other nouns only. */
    OTHER_ROLE,
    /** The text calls someone else by this noun. */
    NOUN_OF_ANOTHER,
    /** The source begins with "his", "her", "its" or "their". */
    POSSESSIVE_SOURCE,
    /** The source has more words than article and noun. */
    LONG_SOURCE,
    /** The source is a noun without an article: "management". */
    BARE_SOURCE,
    /** The noun says little: "the company", "the player". */
    GENERAL_SOURCE;

    /** Its place in an array of features. */
    @SuppressWarnings("EnumOrdinal") // The arrays are in the order of the constants, and files name the constants.
    public int index() {
        return ordinal();
    }
}
