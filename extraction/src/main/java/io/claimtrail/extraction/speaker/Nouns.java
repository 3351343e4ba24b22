package io.claimtrail.extraction.speaker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The word classes of {@code nouns.txt}. */
final class Nouns {

    private final Map<String, Set<String>> classes = new HashMap<>();

    Nouns() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Nouns.class.getResourceAsStream("nouns.txt"), "nouns.txt"), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] classAndWords = line.split(":", 2);
        classes.computeIfAbsent(classAndWords[0], name -> new HashSet<>())
                .addAll(List.of(classAndWords[1].strip().split(" ", -1)));
    }

    boolean isRole(String word) {
        return is("role", word);
    }

    boolean isTitle(String word) {
        return is("title", word);
    }

    /** Whether it is a form of address, which tells no role. */
    boolean isForm(String word) {
        return is("form", word);
    }

    boolean isFemale(String word) {
        return is("female", word);
    }

    boolean isMale(String word) {
        return is("male", word);
    }

    boolean isOrganisation(String word) {
        return is("organisation", word);
    }

    boolean isDocument(String word) {
        return is("document", word);
    }

    /** Whether it is a noun of any class, and so no name. */
    boolean isCommon(String word) {
        return isRole(word) || isDocument(word) || isGroup(word) || isOrganisation(word);
    }

    boolean isGroup(String word) {
        return is("group", word);
    }

    private boolean is(String name, String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace(".", "");
        return Objects.requireNonNull(classes.get(name), name).contains(plain);
    }
}
