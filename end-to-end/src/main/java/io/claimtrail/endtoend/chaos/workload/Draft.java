package io.claimtrail.endtoend.chaos.workload;

import java.util.List;
import java.util.Locale;

/**
 * One version of an article, with two claims whose contents are unique to it.
 *
 * @param article number of the article
 * @param revision number of the version, from 0
 */
public record Draft(int article, int revision) {

    public static final String PUBLISHER = "Chaos Daily";

    private static final int MAX_REVISIONS = 100;
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
        return new Draft(article, 0);
    }

    public Draft next() {
        return new Draft(article, revision + 1);
    }

    public String id() {
        return String.format(Locale.ROOT, "chaos-%06d", article);
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
            %5$s, who leads the council, said that %3$s could wait."}\
            """.formatted(title(), PUBLISHER, place(), name(article), name(article + 1));
    }

    private String place() {
        return PLACES.get(article % PLACES.size()) + " " + (article * MAX_REVISIONS + revision);
    }

    private static String name(int person) {
        return FIRST_NAMES.get(person % FIRST_NAMES.size()) + " " + SURNAMES.get(person % SURNAMES.size());
    }
}
