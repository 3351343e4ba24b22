package io.claimtrail.search.page.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a field of a form as browsers send it ({@code application/x-www-form-urlencoded}, UTF-8). */
final class DraftForm {

    private DraftForm() {}

    /** The first value of the field; empty if the form does not have it or is malformed. */
    static Optional<String> field(byte[] form, String name) {
        try {
            return Stream.of(new String(form, UTF_8).split("&"))
                    .filter(field -> field.startsWith(name + "="))
                    .map(field -> URLDecoder.decode(field.substring(name.length() + 1), UTF_8))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
