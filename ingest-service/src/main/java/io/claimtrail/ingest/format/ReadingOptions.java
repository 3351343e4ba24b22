package io.claimtrail.ingest.format;

/**
 * How to read a document.
 *
 * @param raw take texts as they are: no repairs
 * @param lenient ignore unknown fields of JSON and CSV, with a note, instead of refusing them
 */
public record ReadingOptions(boolean raw, boolean lenient) {

    /** Repairs, and refuses unknown fields. */
    public static final ReadingOptions DEFAULT = new ReadingOptions(false, false);
}
