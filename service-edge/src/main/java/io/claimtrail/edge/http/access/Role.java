package io.claimtrail.edge.http.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do; each role includes those before it. */
enum Role {
    READER,
    WRITER,
    ADMIN;

    static Optional<Role> of(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }

    boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
