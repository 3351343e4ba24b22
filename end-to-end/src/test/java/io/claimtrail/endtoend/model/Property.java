package io.claimtrail.endtoend.model;

/** What must hold. "At rest" means that claims-service and search-service have consumed all records. */
enum Property {

    /** At rest, the index shows no claims of withdrawn or corrected versions. */
    NOTHING_OUTDATED,

    /** At rest, the index shows the newest version of each article, and its claims. */
    NOTHING_LOST,

    /** At rest, the last event of each article on the claims topic is that of its newest version. */
    NEWEST_CLAIMS_IN_KAFKA,

    /** A generation that becomes live contains no claims whose article it contains in another version, or not at all. */
    REBUILT_INDEX_IS_CONSISTENT,

    /** No claims appear in the live generation while it contains a newer version of their article, or its withdrawal. */
    NOTHING_REAPPEARS,

    /** The live generation is never deleted. */
    LIVE_GENERATION_STAYS
}
