package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An article to extract statements from. Statements are found in the body.
 *
 * @param title may be empty
 * @param language BCP 47 tag; null if unknown
 */
public record Document(String title, String body, @Nullable String language) {

    public Document {
        requireNonNull(title, "title");
        requireNonNull(body, "body");
    }
}
