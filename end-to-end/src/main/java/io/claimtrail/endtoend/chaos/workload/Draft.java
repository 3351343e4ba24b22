package io.claimtrail.endtoend.chaos.workload;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One version of an article. Its title and each of its claims contain its {@link #token}, so that text of it can be found
 * anywhere. Two claims are {@link #contents expected}; a long version has further ones, which take time to extract.
 *
 * @param article number of the article
 * @param revision number of the version, from 0
 * @param paragraphs number of further paragraphs, each with one quotation
 */
public record Draft(int article, int revision, int paragraphs) {

    public static final String PUBLISHER = "Chaos Daily";

    private static final int MAX_REVISIONS = 100;
    /** Further paragraphs of a long version: about 4 KB of quotations. */
    private static final int LONG_PARAGRAPHS = 40;
    /** Neither hexadecimal nor Base64 ids look like a token. */
    private static final Pattern TOKEN = Pattern.compile("q(\\d{8})q");

    private static final List<String> PLACES = List.of(
            "district", "harbour", "bridge", "school", "station", "market", "canal", "park", "tunnel", "library");
    private static final List<String> FIRST_NAMES = List.of(
            "Ana", "Tom", "Mina", "Olga", "Peter", "Ruth", "Samir", "Lena", "Hugo", "Ines", "Karl", "Maya", "Nils");
    private static final List<String> SURNAMES =
            List.of("Ruiz", "Hale", "Sato", "Petrov", "Lund", "Okafor", "Haddad", "Vogel", "Marsh", "Costa", "Brandt");

    public Draft {
        if (revision < 0 || revision >= MAX_REVISIONS) {
            throw new IllegalArgumentException("an article has " + MAX_REVISIONS + " revisions, not " + revision);
        }
    }

    public static Draft first(int article) {
        return new Draft(article, 0, 0);
    }

    static Draft firstLong(int article) {
        return new Draft(article, 0, LONG_PARAGRAPHS);
    }

    /** The next version, which is short. */
    public Draft next() {
        return new Draft(article, revision + 1, 0);
    }

    public String id() {
        return id(article);
    }

    private static String id(int article) {
        return String.format(Locale.ROOT, "chaos-%06d", article);
    }

    /** A word that occurs in this version only. */
    public String token() {
        return String.format(Locale.ROOT, "q%08dq", article * MAX_REVISIONS + revision);
    }

    /** All tokens of any version in {@code text}. */
    public static Set<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The id of the article whose version has {@code token}. */
    public static String articleOf(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no token: " + token);
        }
        return id(Integer.parseInt(matcher.group(1)) / MAX_REVISIONS);
    }

    public String title() {
        return "Plans for " + place();
    }

    /** Contents of the two claims. */
    public List<String> contents() {
        return List.of("The plan for " + place() + " is ready", place() + " could wait");
    }

    public String json() {
        return """
            {"title":"%1$s","publisher":"%2$s","publishedAt":"2026-03-02T10:00:00Z","language":"en",\
            "body":"“The plan for %3$s is ready,” said Mayor %4$s on Monday.\\n\\n\
            %5$s, who leads the council, said that %3$s could wait.%6$s"}\
            """.formatted(title(), PUBLISHER, place(), name(article), name(article + 1), furtherParagraphs());
    }

    private String furtherParagraphs() {
        return IntStream.range(0, paragraphs)
                .mapToObj(i -> "\\n\\n“Visitor %d liked %s and the new gate,” said %s, who runs shop %d."
                        .formatted(i, place(), name(article + i), i))
                .collect(Collectors.joining());
    }

    private String place() {
        return PLACES.get(article % PLACES.size()) + " " + token();
    }

    private static String name(int person) {
        return FIRST_NAMES.get(person % FIRST_NAMES.size()) + " " + SURNAMES.get(person % SURNAMES.size());
    }
}
