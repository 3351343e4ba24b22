package io.claimtrail.http.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the holder of a key may do; each may do what those before it may. A service produces the one that it asks for. */
public enum Role {
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
