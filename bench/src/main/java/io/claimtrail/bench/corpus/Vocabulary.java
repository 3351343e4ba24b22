package io.claimtrail.bench.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words with a distribution like that of a natural language: a few words make up half of the text, and rare words never run
 * out. The words of the seeds come first, then compounds of two of them ("ferryroof").
 */
final class Vocabulary {

    /** Number of words, including compounds. */
    private static final int SIZE = 20_000;

    private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,}\\b");

    private final List<String> words;

    Vocabulary(Set<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the vocabulary has no words");
        }
        this.words = words.stream().sorted().toList();
    }

    /** The words of all articles under {@code seeds}. */
    static Vocabulary read(Path seeds) {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.walk(seeds)) {
            for (Path file : files.filter(Vocabulary::isArticle).toList()) {
                WORD.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(words::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Vocabulary(words);
    }

    private static boolean isArticle(Path file) {
        String name = file.toString();
        return name.endsWith(".json") || name.endsWith(".txt");
    }

    String word(RandomGenerator random) {
        return word(SkewedDistribution.pick(random, SIZE));
    }

    /** The word of {@code rank}, the most frequent first. */
    String word(int rank) {
        int ownWords = words.size();
        String last = words.get(rank % ownWords);
        return rank < ownWords ? last : words.get((rank / ownWords * 31 + rank) % ownWords) + last;
    }
}
