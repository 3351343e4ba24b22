package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker.Resolved;
import io.claimtrail.extraction.SourceKind;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person, organisation or thing that a text names or describes. Mutable: it collects what the text says about it. */
final class Entity {

    private static final Pattern BEFORE_PREPOSITION = Pattern.compile("[,(]| (?:of|for|from|at|in|with|on|by|to|and) ");

    private final String name;
    private final boolean named;
    private final int first;
    private final Set<String> nouns = new LinkedHashSet<>();
    private SourceKind kind;
    private Gender gender = Gender.UNKNOWN;
    private @Nullable String role;

    /**
     * @param first token of the first mention by this name
     * @param named whether {@code name} is a name rather than a description
     */
    Entity(String name, SourceKind kind, int first, boolean named) {
        this.first = first;
        this.name = name;
        this.kind = kind;
        this.named = named;
    }

    String name() {
        return name;
    }

    /** Whether the name has more than one word. */
    boolean hasFullName() {
        return name.indexOf(' ') > 0;
    }

    boolean isNamed() {
        return named;
    }

    SourceKind kind() {
        return kind;
    }

    Gender gender() {
        return gender;
    }

    /** Whether its name stands somewhere before token {@code before}. */
    boolean isIntroducedBefore(int before) {
        return first < before;
    }

    /** The nouns that the text calls it, in lower case. */
    Set<String> nouns() {
        return nouns;
    }

    /** Sets the kind unless it is known. */
    void addKind(SourceKind newKind) {
        if (kind == SourceKind.UNKNOWN) {
            kind = newKind;
        }
    }

    /** Sets the gender unless it is known. */
    void addGender(Gender newGender) {
        if (gender == Gender.UNKNOWN) {
            gender = newGender;
        }
    }

    /** Sets the role unless it has one, and adds the role's noun. */
    void addRole(String words) {
        if (role == null) {
            role = words;
        }
        addNoun(words);
    }

    /** Adds the head noun of a description: "the minister" may then refer to this entity. */
    void addNoun(String description) {
        String head = BEFORE_PREPOSITION.split(description.toLowerCase(Locale.ROOT), 2)[0].strip();
        nouns.add(head.substring(head.lastIndexOf(' ') + 1));
    }

    Resolved resolved() {
        return new Resolved(name, kind, role);
    }

    @Override
    public String toString() {
        return name;
    }
}
