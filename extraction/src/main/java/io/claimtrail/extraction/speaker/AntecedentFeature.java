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
    /** Share of the other words of the source that its roles contain. */
    ROLE_WORDS,
    /** Share of the other words of the source that stand near its mentions. */
    WORDS_NEAR,
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
    LONG_SOURCE;

    /** Its place in an array of features. */
    @SuppressWarnings("EnumOrdinal") // The arrays are in the order of the constants, and files name the constants.
    public int index() {
        return ordinal();
    }
}
