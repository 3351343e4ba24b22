package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A text to read. The title helps to tell who is who; statements are found in the body.
 *
 * @param title may be empty
 * @param language BCP 47 tag where the sender gave one
 */
public record Document(String title, String body, @Nullable String language) {

    public Document {
        requireNonNull(title, "title");
        requireNonNull(body, "body");
    }
}
