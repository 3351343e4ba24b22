package io.claimtrail.search.page;

import static io.claimtrail.search.page.Newspaper.article;
import static io.claimtrail.search.page.Newspaper.claim;
import static io.claimtrail.search.page.Newspaper.person;
import static io.claimtrail.search.page.Newspaper.unnamed;
import static io.claimtrail.search.page.Newspaper.with;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.contracts.review.Rating;
import io.claimtrail.contracts.review.Review;
import java.time.Instant;
import java.util.List;

/** A made-up story about a harbour, as several outlets report it. */
final class Harbour {

    static final Speaker RUIZ = person("Elena Ruiz", "mayor of Port Alder");
    static final Speaker NAMESAKE = person("Elena Ruiz", "striker for Rovers");
    static final Speaker OKAFOR = person("Chidi Okafor", "union leader");

    private Harbour() {}

    static void publish(Newspaper newspaper) {
        publishFirst(newspaper);
        publishCopy(newspaper);
        publishLater(newspaper);
        publishNamesake(newspaper);
        publishUnclear(newspaper);
        publishReview(newspaper);
    }

    private static void publishFirst(Newspaper newspaper) {
        Article first =
                article("harbour-quay", "Harbour Courier", "2026-03-02", "Strike called off at Tarnow docks", """
                The dockers went back to work on Monday.

                Elena Ruiz, mayor of Port Alder, said that the new quay will cost 40 million euros. “We will open it in\
                 May,” she told reporters.

                Officials confirmed that the cranes are insured. Chidi Okafor, who leads the union, denied that the strike\
                 was about wages.
                """);
        newspaper.publish(
                first,
                List.of(
                        claim(
                                first,
                                "harbour-quay#1",
                                "Elena Ruiz, mayor of Port Alder,",
                                "said",
                                "the new quay will cost 40 million euros",
                                RUIZ),
                        claim(first, "harbour-quay#2", "she", "told reporters", "“We will open it in May,”", RUIZ),
                        claim(
                                first,
                                "harbour-quay#3",
                                "Officials",
                                "confirmed",
                                "the cranes are insured",
                                unnamed("officials")),
                        with(
                                Stance.DENIES,
                                claim(
                                        first,
                                        "harbour-quay#4",
                                        "Chidi Okafor, who leads the union,",
                                        "denied",
                                        "the strike was about wages",
                                        OKAFOR))));
    }

    private static void publishCopy(Newspaper newspaper) {
        Article copy = article(
                "harbour-copy",
                "Coast Herald",
                "2026-03-03",
                "Quay to cost 40 million",
                "Mayor Elena Ruiz said that the new quay will cost 40 million euros.");
        newspaper.publish(
                copy,
                List.of(claim(
                        copy,
                        "harbour-copy#1",
                        "Mayor Elena Ruiz",
                        "said",
                        "the new quay will cost 40 million euros",
                        RUIZ)));
    }

    /** By one of two people of that surname. */
    private static void publishUnclear(Newspaper newspaper) {
        Article unclear = article(
                "harbour-unclear", "Coast Herald", "2026-04-20", "Applause", "Everybody was kind, Ruiz added later.");
        newspaper.publish(
                unclear,
                List.of(claim(
                        unclear, "harbour-unclear#1", "Ruiz", "added", "Everybody was kind", person("Ruiz", null))));
    }

    private static void publishLater(Newspaper newspaper) {
        Article later = article(
                "harbour-later",
                "Harbour Courier",
                "2026-05-11",
                "Costs rise",
                "Elena Ruiz, mayor of Port Alder, said that the new quay will cost 55 million euros."
                        + " Chidi Okafor did not say that the dockers will strike again.");
        newspaper.publish(
                later,
                List.of(
                        claim(
                                later,
                                "harbour-later#1",
                                "Elena Ruiz, mayor of Port Alder,",
                                "said",
                                "the new quay will cost 55 million euros",
                                RUIZ),
                        with(
                                Stance.UNSAID,
                                claim(
                                        later,
                                        "harbour-later#2",
                                        "Chidi Okafor",
                                        "did not say",
                                        "the dockers will strike again",
                                        OKAFOR))));
    }

    private static void publishNamesake(Newspaper newspaper) {
        Article pilot = article(
                "harbour-pilot",
                "Coast Herald",
                "2026-04-07",
                "Fog on the bay",
                "Rovers striker Elena Ruiz said that the fog horn is too quiet.");
        newspaper.publish(
                pilot,
                List.of(claim(
                        pilot,
                        "harbour-pilot#1",
                        "Rovers striker Elena Ruiz",
                        "said",
                        "the fog horn is too quiet",
                        NAMESAKE)));
    }

    private static void publishReview(Newspaper newspaper) {
        newspaper.publish(new Review(
                "harbour-check",
                "v1",
                "https://checks.example/quay",
                "Does the quay cost 40 million?",
                "Harbour Checks",
                "The new quay will cost 40 million euros.",
                "Elena Ruiz",
                null,
                List.of(),
                new Rating("Mostly false", 2.0, 5.0, 1.0),
                Instant.parse("2026-05-20T09:00:00Z"),
                "en"));
    }
}
