package io.claimtrail.extraction.speaker;

/** What a capitalised word is part of. */
public enum WordClass {
    /** The name of a person. */
    PERSON,
    /** A title or a role before the name of a person, with the words that belong to it: "UK Foreign Secretary". */
    BEFORE_NAME,
    ORGANISATION,
    PLACE,
    /** Something else: the first word of a sentence, an event, a work, a day. */
    OTHER;

    /** Its place in an array of weights. */
    @SuppressWarnings("EnumOrdinal") // The arrays are in the order of the constants, and files name the constants.
    public int index() {
        return ordinal();
    }
}
