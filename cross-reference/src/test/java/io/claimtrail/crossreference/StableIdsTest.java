package io.claimtrail.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.crossreference.identity.Identity;
import io.claimtrail.crossreference.identity.IdentityKind;
import io.claimtrail.crossreference.identity.IdentityResolver;
import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.statement.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ids that must never change: indexes of existing installations contain them, and users link to them. */
class StableIdsTest {

    private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void makesASpeakerIdFromKindAndName() {
        Mention minister = mention("a", "one", DAY, "María Ortega-Lind", IdentityKind.PERSON, "health minister");
        Mention party = mention("b", "one", DAY, "Partei für Häfen", IdentityKind.ORGANISATION, null);

        assertThat(ids(minister, party))
                .containsExactlyInAnyOrder("a37c3ef5acd133cf77e4696afe777323", "c1092abc0824d790bb0a73d9bf1f6072");
    }

    @Test
    void addsTheFirstArticleToTheIdOfALaterNamesake() {
        Mention first = mention("a", "one", DAY, "Clara Weiss", IdentityKind.PERSON, "mayor of Northfield");
        Mention second =
                mention("b", "two", DAY.plusSeconds(86_400), "Clara Weiss", IdentityKind.PERSON, "mayor of Southby");
        Mention third =
                mention("c", "three", DAY.plusSeconds(86_401), "Clara Weiss", IdentityKind.PERSON, "mayor of Westham");

        assertThat(ids(first, second, third))
                .containsExactlyInAnyOrder(
                        "4a91bc7aab294e4c1c481cf881cbd353",
                        "7803c06e7e3af6585055a758ed04e54a",
                        "9c91817449e9f2fc225fc34dece2fdc7");
    }

    @Test
    void makesAStatementIdFromTheOriginalClaim() {
        assertThat(Statement.idOf("0d1f8d7b7e1f4c1d9a6f3f0c2b5a4e6d")).isEqualTo("48cbdf15834a6e85cdf9f079232cd1b7");
    }

    private static List<String> ids(Mention... mentions) {
        return IdentityResolver.resolve(List.of(mentions), List.of()).identities().stream()
                .map(Identity::id)
                .toList();
    }

    private static Mention mention(
            String id, String articleId, Instant publishedAt, String name, IdentityKind kind, @Nullable String role) {
        return new Mention(id, articleId, "Post", publishedAt, name, kind, role, "", Set.of());
    }
}
