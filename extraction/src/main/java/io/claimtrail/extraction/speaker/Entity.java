package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.AttributedSpeaker;
import io.claimtrail.extraction.AttributedSpeaker.Resolved;
import io.claimtrail.extraction.AttributedSpeaker.Unnamed;
import io.claimtrail.extraction.SourceKind;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person, organisation or thing that a text names or describes. Mutable: it collects what the text says about it. */
final class Entity {

    private static final Pattern BEFORE_PREPOSITION = Pattern.compile("[,(]| (?:of|for|from|at|in|with|on|by|to|and) ");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Lead in mean log-probability that a class needs over each other one. */
    private static final double CLEAR = 0.4;

    static final double MAX_LEAD = 3;

    private final String name;
    private final boolean named;
    private final int first;
    private final Set<String> nouns = new LinkedHashSet<>();
    private final Set<String> roleWords = new LinkedHashSet<>();
    private final double[] likelihood = new double[WordClass.values().length];
    private SourceKind kind;
    private Gender gender = Gender.UNKNOWN;
    private Gender firstNameGender = Gender.UNKNOWN;
    private int mentions;
    private int likelihoods;
    private int he;
    private int she;
    private boolean hasPersonsRole;
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

    /** The gender that a title or a noun tells. */
    Gender gender() {
        return gender;
    }

    /** The gender that goes with the first name. */
    Gender firstNameGender() {
        return firstNameGender;
    }

    /** Number of mentions by name. */
    int mentions() {
        return mentions;
    }

    /** Number of pronouns of {@code gender} that stand where no one else is near. */
    int pronouns(Gender pronoun) {
        return switch (pronoun) {
            case HE -> he;
            case SHE -> she;
            case UNKNOWN -> 0;
        };
    }

    void addPronoun(Gender pronoun) {
        he += pronoun == Gender.HE ? 1 : 0;
        she += pronoun == Gender.SHE ? 1 : 0;
    }

    /** Whether a pronoun of {@code pronoun} may mean it, by title, first name and the pronouns near it. */
    boolean mayBeCalled(Gender pronoun) {
        boolean firstName = firstNameGender.mayBe(pronoun)
                || gender != Gender.UNKNOWN
                || pronouns(pronoun) > pronouns(firstNameGender) + 1;
        return gender.mayBe(pronoun) && firstName;
    }

    /** Remembers that a noun for a person's role stands beside the name. */
    void addPersonsRole() {
        hasPersonsRole = true;
    }

    /** Whether its name stands somewhere before token {@code before}. */
    boolean isIntroducedBefore(int before) {
        return first < before;
    }

    /** First token of the first mention by its name. */
    int firstToken() {
        return first;
    }

    /** The nouns that the text calls it, in lower case. */
    Set<String> nouns() {
        return nouns;
    }

    /** All words of its roles, in lower case. */
    Set<String> roleWords() {
        return roleWords;
    }

    boolean hasRole() {
        return role != null;
    }

    /** Adds a mention by name with what the words of it look like. */
    void addMention(NameMention mention) {
        mentions++;
        likelihoods++;
        for (int c = 0; c < likelihood.length; c++) {
            likelihood[c] += mention.likelihood().get(c);
        }
    }

    /** Mean logarithm of the probability of {@code wordClass} over all mentions; zero where there are none. */
    double likelihood(WordClass wordClass) {
        return likelihoods == 0 ? 0 : likelihood[wordClass.index()] / likelihoods;
    }

    /** Sets the kind by what its mentions look like, unless it is known or they look like several kinds. */
    void decideKind() {
        if (isClearly(WordClass.PERSON)) {
            addKind(SourceKind.PERSON);
        } else if (isClearly(WordClass.ORGANISATION)) {
            addKind(SourceKind.ORGANISATION);
        } else if (hasPersonsRole && likelihood(WordClass.PERSON) > likelihood(WordClass.ORGANISATION)) {
            addKind(SourceKind.PERSON);
        }
    }

    boolean isPlace() {
        return kind == SourceKind.UNKNOWN && isClearly(WordClass.PLACE);
    }

    private boolean isClearly(WordClass wordClass) {
        for (WordClass other : WordClass.values()) {
            if (other != wordClass && likelihood(wordClass) < likelihood(other) + CLEAR) {
                return false;
            }
        }
        return likelihoods > 0;
    }

    boolean mayBePerson() {
        return kind == SourceKind.PERSON || (kind == SourceKind.UNKNOWN && !isPlace() && lead(WordClass.PERSON) > -1);
    }

    /** By how much the words look more like {@code wordClass} than like any other class, at most {@link #MAX_LEAD}. */
    double lead(WordClass wordClass) {
        double most = Double.NEGATIVE_INFINITY;
        for (WordClass other : WordClass.values()) {
            if (other != wordClass && other != WordClass.BEFORE_NAME) {
                most = Math.max(most, likelihood(other));
            }
        }
        return Math.max(-MAX_LEAD, Math.min(MAX_LEAD, likelihood(wordClass) - most));
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

    /** Sets the gender of the first name unless it is known. */
    void addFirstNameGender(Gender newGender) {
        if (firstNameGender == Gender.UNKNOWN) {
            firstNameGender = newGender;
        }
    }

    /** Sets the role unless it has one, and adds the role's noun. */
    void addRole(String words) {
        if (role == null) {
            role = words;
        }
        addNoun(words);
        for (String word : NO_WORD.split(words.toLowerCase(Locale.ROOT), -1)) {
            if (word.length() > 2) {
                roleWords.add(word);
            }
        }
    }

    /** Adds the head noun of a description: "the minister" may then refer to this entity. */
    void addNoun(String description) {
        String head = BEFORE_PREPOSITION.split(description.toLowerCase(Locale.ROOT), 2)[0].strip();
        String noun = head.substring(head.lastIndexOf(' ') + 1);
        if (!noun.isEmpty()) {
            nouns.add(noun);
        }
    }

    Resolved resolved() {
        return new Resolved(name, kind, role);
    }

    /** The entity as a speaker. */
    AttributedSpeaker speaker() {
        return named ? resolved() : new Unnamed(name, kind, kind == SourceKind.PERSON ? name : null);
    }

    @Override
    public String toString() {
        return name;
    }
}
