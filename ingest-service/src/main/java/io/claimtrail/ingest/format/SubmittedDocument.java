package io.claimtrail.ingest.format;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A document as it came, with what is known about it.
 *
 * @param bytes the content, without content encoding such as gzip
 * @param contentType media type as declared, with or without parameters; null if none was declared
 * @param pathId id that the article shall have; null if the document decides. Only a document of one article can have one
 * @param given fields that take precedence over those of the document
 * @param fallback fields that are used where the document has none
 * @param options how to read the document
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record SubmittedDocument(
        byte[] bytes,
        @Nullable String contentType,
        @Nullable String pathId,
        KnownFields given,
        KnownFields fallback,
        ReadingOptions options) {

    public SubmittedDocument {
        requireNonNull(bytes, "bytes");
        requireNonNull(given, "given");
        requireNonNull(fallback, "fallback");
        requireNonNull(options, "options");
    }

    /** A document of which nothing is known but its media type. */
    public SubmittedDocument(byte[] bytes, @Nullable String contentType) {
        this(bytes, contentType, null, KnownFields.NONE, KnownFields.NONE, ReadingOptions.DEFAULT);
    }

    /** This document, read with {@code fallback} where it says nothing itself. */
    public SubmittedDocument withFallback(KnownFields fields) {
        return new SubmittedDocument(bytes, contentType, pathId, given, fields, options);
    }

    /** This document, read as {@code newOptions} say. */
    public SubmittedDocument withOptions(ReadingOptions newOptions) {
        return new SubmittedDocument(bytes, contentType, pathId, given, fallback, newOptions);
    }

    /** This document as the new content of the article {@code id}. */
    public SubmittedDocument withPathId(String id) {
        return new SubmittedDocument(bytes, contentType, id, given, fallback, options);
    }

    /** This document, with {@code fields} in place of its own. */
    public SubmittedDocument withGiven(KnownFields fields) {
        return new SubmittedDocument(bytes, contentType, pathId, fields, fallback, options);
    }
}
