package io.claimtrail.search.match.ranking;

import io.claimtrail.crossreference.parsing.ParsedClaim;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text to search with, such as a post, cleaned and parsed.
 *
 * @param text the text without addresses of pages, and with tags and handles split into words; author and date stay
 * @param parsed the text, parsed
 * @param numbers the numbers in the text, as they are written
 */
public record QueryText(String text, ParsedClaim parsed, Set<String> numbers) {

    private static final Pattern ADDRESS = Pattern.compile("(https?://|pic\\.twitter\\.com/|www\\.)\\S+");
    private static final Pattern TAG = Pattern.compile("[#@](\\w+)");
    /** Places where a tag or handle consists of several words. */
    private static final Pattern SEAM = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_+");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /**
     * Maximum number of words in a search. More would hardly change what is found, and Elasticsearch limits the number
     * of clauses.
     */
    private static final int MAX_WORDS = 300;

    public QueryText {
        numbers = Set.copyOf(numbers);
    }

    public static QueryText of(String text) {
        String plain = ADDRESS.matcher(text).replaceAll(" ");
        plain = TAG.matcher(plain)
                .replaceAll(tag -> SEAM.matcher(tag.group(1)).replaceAll(" ").replace("$", "\\$"));
        plain = SPACE.matcher(plain).replaceAll(" ").strip();
        return new QueryText(plain, parse(plain), numbers(plain));
    }

    /** Parses {@code text}. Times in it are not resolved to dates, since the day it was written is unknown. */
    public static ParsedClaim parse(String text) {
        return ParsedClaim.of(text, "", LocalDate.EPOCH);
    }

    static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
    }

    /** The words of the text, each once, for a search. */
    public String words() {
        Stream<String> words = WORD.matcher(text).results().map(MatchResult::group);
        Set<String> seen = new HashSet<>();
        return words.filter(word -> seen.add(word.toLowerCase(Locale.ROOT)))
                .limit(MAX_WORDS)
                .collect(Collectors.joining(" "));
    }

    /** Whether the text has no word to search with. */
    public boolean isEmpty() {
        return words().isEmpty();
    }
}
