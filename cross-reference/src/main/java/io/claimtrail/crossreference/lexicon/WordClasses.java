package io.claimtrail.crossreference.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Word classes from a resource file. Each line has the name of a class, a colon and words; a class may have several lines.
 * {@code #} begins a comment.
 */
public final class WordClasses {

    private final Map<String, Set<String>> classes = new HashMap<>();

    private WordClasses() {}

    /** Reads {@code resource} from the package of {@code owner}. Fails if it does not exist. */
    public static WordClasses of(Class<?> owner, String resource) {
        WordClasses words = new WordClasses();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(owner.getResourceAsStream(resource), resource), UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private void add(String line) {
        String[] classAndWords = line.split(":", 2);
        classes.computeIfAbsent(classAndWords[0], name -> new LinkedHashSet<>())
                .addAll(List.of(classAndWords[1].strip().split("\\s+", -1)));
    }

    public boolean is(String wordClass, String word) {
        return of(wordClass).contains(word);
    }

    /** The words of {@code wordClass}. Fails if the resource does not define this class. */
    public Set<String> of(String wordClass) {
        return Objects.requireNonNull(classes.get(wordClass), wordClass);
    }

    /** The names of all classes. */
    public Set<String> names() {
        return Collections.unmodifiableSet(classes.keySet());
    }

    /** The names of the classes that contain {@code word}. */
    public Set<String> classesOf(String word) {
        Set<String> found = new LinkedHashSet<>();
        classes.forEach((name, words) -> {
            if (words.contains(word)) {
                found.add(name);
            }
        });
        return found;
    }
}
