package io.claimtrail.crossreference.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.crossreference.identity.IdentityResolution.Ambiguous;
import io.claimtrail.crossreference.identity.IdentityResolution.Resolved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManyMentionsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void resolvesANameWithThousandsOfMentionsToOnePerson() {
        List<Mention> mentions = new ArrayList<>();
        for (int day = 0; day < 5000; day++) {
            mentions.add(mention(day, "Ana Ruiz", "mayor"));
            mentions.add(mention(day + 5000, "Ruiz", null));
        }

        ResolvedIdentities speakers = IdentityResolver.resolve(mentions, List.of());

        assertThat(speakers.identities()).hasSize(1);
        assertThat(speakers.resolutions().values())
                .hasSize(10_000)
                .allMatch(resolution -> resolution instanceof Resolved);
    }

    @Test
    void keepsAFewCandidatesOfASurnameThatManyPeopleHave() {
        List<Mention> mentions = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            String given = "" + (char) ('A' + number / 26) + (char) ('a' + number % 26) + "gren";
            mentions.add(mention(number, given + " Wang", "member of council " + number));
            mentions.add(mention(number + 5000, "Wang", null));
        }

        ResolvedIdentities speakers = IdentityResolver.resolve(mentions, List.of(), 20);

        assertThat(speakers.identities()).hasSizeGreaterThan(100);
        assertThat(speakers.resolutions().get("claim-5000"))
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.candidates()).hasSize(20));
        assertThat(speakers.resolutions().values().stream()
                        .filter(Ambiguous.class::isInstance)
                        .mapToInt(resolution ->
                                ((Ambiguous) resolution).candidates().size()))
                .allMatch(candidates -> candidates <= 20);
    }

    private static Mention mention(int number, String name, @Nullable String role) {
        return new Mention(
                "claim-" + number,
                "article-" + number,
                "Courier",
                START.plus(Duration.ofHours(number % 5000)),
                name,
                IdentityKind.PERSON,
                role,
                name,
                Set.of());
    }
}
