package io.claimtrail.extraction.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The word lists of one resource. A line is {@code class: word word word}; a class may have several lines. Lines that
 * begin with {@code #} are comments.
 */
public final class WordLists {

    private final Map<String, Set<String>> classes = new LinkedHashMap<>();

    private WordLists() {}

    /** Reads the resource {@code name} beside {@code owner}. */
    public static WordLists read(Class<?> owner, String name) {
        WordLists lists = new WordLists();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(owner.getResourceAsStream(name), name), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(lists::add);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
        lists.classes.replaceAll((wordClass, members) -> Collections.unmodifiableSet(members));
        return lists;
    }

    private void add(String line) {
        String[] classAndWords = line.split(": ", 2);
        classes.computeIfAbsent(classAndWords[0], name -> new LinkedHashSet<>())
                .addAll(List.of(classAndWords[1].split(" ", -1)));
    }

    /** The words of class {@code name}, which must exist. */
    public Set<String> words(String name) {
        return Objects.requireNonNull(classes.get(name), name);
    }

    /** All classes with their words, in the order of the resource. */
    public Map<String, Set<String>> all() {
        return Collections.unmodifiableMap(classes);
    }
}
