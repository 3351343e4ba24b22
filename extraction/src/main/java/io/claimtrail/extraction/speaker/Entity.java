package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.Speaker.Resolved;
import io.claimtrail.extraction.SpeakerKind;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody or something that a text names or describes, with all that it says of it. Grows while the text is read. */
final class Entity {

    private static final Pattern BEFORE_PREPOSITION = Pattern.compile("[,(]| (?:of|for|from|at|in|with|on|by|to|and) ");

    private final String name;
    private final boolean named;
    private SpeakerKind kind;
    private Gender gender = Gender.UNKNOWN;
    private Optional<String> role = Optional.empty();
    private final Set<String> nouns = new LinkedHashSet<>();
    private final int first;

    /**
     * @param first token of the first mention by this name
     * @param named whether {@code name} is a name rather than a description
     */
    Entity(String name, SpeakerKind kind, int first, boolean named) {
        this.first = first;
        this.name = name;
        this.kind = kind;
        this.named = named;
    }

    String name() {
        return name;
    }

    boolean isNamed() {
        return named;
    }

    SpeakerKind kind() {
        return kind;
    }

    Gender gender() {
        return gender;
    }

    Optional<String> role() {
        return role;
    }

    /** Whether its name stands somewhere before token {@code before}. */
    boolean isIntroducedBefore(int before) {
        return first < before;
    }

    Set<String> nouns() {
        return nouns;
    }

    void is(SpeakerKind what) {
        if (kind == SpeakerKind.UNKNOWN) {
            kind = what;
        }
    }

    void goesBy(Gender known) {
        if (gender == Gender.UNKNOWN) {
            gender = known;
        }
    }

    void hasRole(String words) {
        if (role.isEmpty()) {
            role = Optional.of(words);
        }
        isCalled(words);
    }

    /** Remembers the noun that a description is about: "the minister" may mean whoever was called one. */
    void isCalled(String words) {
        String head = BEFORE_PREPOSITION.split(words.toLowerCase(Locale.ROOT), 2)[0].strip();
        nouns.add(head.substring(head.lastIndexOf(' ') + 1));
    }

    Resolved resolved() {
        return new Resolved(name, kind, role.orElse(null));
    }

    @Override
    public String toString() {
        return name;
    }
}
