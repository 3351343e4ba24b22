package io.claimtrail.search.match;

import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that is searched with, as people post it.
 *
 * @param text without addresses of pages, and with the words of tags and handles apart; author and date stay
 * @param numbers as they are written
 */
record Post(String text, ParsedClaim reading, Set<String> numbers) {

    private static final Pattern ADDRESS = Pattern.compile("(https?://|pic\\.twitter\\.com/|www\\.)\\S+");
    private static final Pattern TAG = Pattern.compile("[#@](\\w+)");
    private static final Pattern SEAM = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /** More words than Elasticsearch takes clauses would say no more. */
    private static final int MAX_WORDS = 300;

    Post {
        numbers = Set.copyOf(numbers);
    }

    static Post of(String text) {
        String plain = ADDRESS.matcher(text).replaceAll(" ");
        plain = TAG.matcher(plain)
                .replaceAll(tag -> SEAM.matcher(tag.group(1)).replaceAll(" ").replace("$", "\\$"));
        plain = SPACE.matcher(plain).replaceAll(" ").strip();
        return new Post(plain, read(plain), numbers(plain));
    }

    /** What {@code text} says; times in it are not compared, since nobody tells the day it was written. */
    static ParsedClaim read(String text) {
        return ParsedClaim.of(text, "", LocalDate.EPOCH);
    }

    static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
    }

    /** Each word once, for a search. */
    String words() {
        Stream<String> words = WORD.matcher(text).results().map(MatchResult::group);
        Set<String> seen = new HashSet<>();
        return words.filter(word -> seen.add(word.toLowerCase(java.util.Locale.ROOT)))
                .limit(MAX_WORDS)
                .collect(Collectors.joining(" "));
    }

    /** Whether there is anything to search with. */
    boolean isEmpty() {
        return words().isEmpty();
    }
}
