package io.claimtrail.search.page.results;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person typed into the search box. Words are searched in the sentence and the speaker's name; {@code by:ruiz} or
 * {@code by:"elena ruiz"} says that a name is meant.
 *
 * @param speaker a name; empty if none is set apart
 * @param words all else
 */
record SearchBox(String speaker, String words) {

    private static final Pattern BY =
            Pattern.compile("(?<!\\S)by:(?:\"([^\"]*)\"?|“([^”]*)”?|(\\S+))", Pattern.CASE_INSENSITIVE);

    static SearchBox parse(String text) {
        Matcher by = BY.matcher(text);
        if (!by.find()) {
            return new SearchBox("", text.strip());
        }
        String name = name(by.toMatchResult());
        String words = text.substring(0, by.start()) + " " + text.substring(by.end());
        return new SearchBox(name, words.strip().replaceAll("\\s+", " "));
    }

    private static String name(MatchResult by) {
        return Stream.of(1, 2, 3)
                .map(by::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("")
                .strip();
    }
}
