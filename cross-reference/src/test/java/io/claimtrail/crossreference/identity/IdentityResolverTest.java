package io.claimtrail.crossreference.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityResolverTest {

    private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");

    private final List<Mention> mentions = new ArrayList<>();
    private final List<CuratedIdentity> curated = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Maria Ortega-Lind | health minister | Ortega-Lind | minister of health",
                "Dr. María Ortega-Lind | health minister | Maria Ortega Lind | -",
                "María Ortega-Lind | health minister | María Ortega | the health minister",
                "Peter van der Berg | head of the port authority | Van der Berg | -",
                "Peter van der Berg | head of the port authority | P. van der Berg | port authority chief",
                "Ahmed bin Khalid al-Rashid | energy minister | al-Rashid | -",
                "Ahmed al-Rashid | energy minister | Ahmad Al Rashid | energy minister",
                "Mohammed Khalil | spokesman for the ferry union | Muhammad Khalil | ferry union spokesman",
                "Gabriel García Márquez | writer | García Márquez | -",
                "Gabriel García Márquez | writer | García | -",
                "Li Wenhua | chief engineer of the dam project | Wenhua Li | engineer of the dam",
                "Li Wenhua | chief engineer of the dam project | Li | -",
                "Henrik Sjöberg | spokesman for the railway | Henrik Sjoberg | railway spokesman",
                "Володимир Зеленський | president | Volodymyr Zelenskyy | president",
                "John F. Kennedy | senator | John Kennedy | senator",
                "J. K. Marlowe | novelist | JK Marlowe | novelist",
                "Joe Marsh | senator | Joseph R. Marsh Jr. | Sen.",
                "Ana Ruiz | mayor | Ana Ruiz | former mayor of Northfield",
                "Ana Ruiz | health minister | Ana Ruiz | transport minister",
                "Zendara | - | Zendara | singer",
            })
    void joinsFormsOfOneName(String name, @Nullable String role, String otherName, @Nullable String otherRole) {
        addMention("a", "one", name, role);
        addMention("b", "two", otherName, otherRole);

        ResolvedIdentities speakers = IdentityResolver.resolve(mentions, curated);

        assertThat(speakers.resolutions().values()).hasOnlyElementsOfType(IdentityResolution.Resolved.class);
        assertThat(speakers.identities()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Clara Weiss | mayor of Northfield | Clara Weiss | mayor of Southby",
                "John Marsh | striker | John Marsh | finance minister",
                "John Marsh | head of the port authority | John Marsh | baker",
                "George W. Marsh | president | George H. Marsh | president",
                "Maria Ruiz | mayor | Mario Ruiz | mayor",
                "Joe Marsh | senator | Joseph Marsh | fisherman",
                "Jan Smit | mayor | Jon Smit | mayor",
                "Ana Ruiz | mayor | Ana Berg | mayor",
                "Ana Ruiz | mayor of Northfield | Ruiz | a goalkeeper",
                "Kim Doe | spokesman | Kim Doe | spokeswoman",
                "Mohammed Khalil | fisherman | Muhammad Khalil | -",
                "Ann Lee | mayor | Ann Lee 2 | mayor",
                "Ann Lee 1 | mayor | Ann Lee 2 | mayor",
            })
    void keepsNamesakesApart(String name, @Nullable String role, String otherName, @Nullable String otherRole) {
        addMention("a", "one", name, role);
        mentions.add(new Mention(
                "b",
                "two",
                "Post",
                DAY.plusSeconds(86_400L * 90),
                otherName,
                IdentityKind.PERSON,
                otherRole,
                "",
                Set.of()));

        assertThat(IdentityResolver.resolve(mentions, curated).identities()).hasSize(2);
    }

    @Test
    void reservesTheIdsOfCuratedSpeakers() {
        addMention("a", "one", "Tom Hale", "council leader");
        String plain = id(IdentityResolver.resolve(mentions, curated), "a");
        curated.add(new CuratedIdentity(plain, "Ana Ruiz", IdentityKind.PERSON, List.of(), List.of()));
        addMention("b", "two", "Ana Ruiz", "mayor");

        ResolvedIdentities speakers = IdentityResolver.resolve(mentions, curated);

        assertThat(id(speakers, "a")).isNotEqualTo(plain);
        assertThat(id(speakers, "b")).isEqualTo(plain);
        assertThat(speakers.identities()).extracting(Identity::id).doesNotHaveDuplicates();
    }

    @Test
    void leavesASurnameOfTwoPeopleAmbiguous() {
        addMention("a", "one", "Ana Ruiz", "mayor");
        addMention("b", "two", "Pedro Ruiz", "goalkeeper");
        addMention("c", "three", "Ruiz", null);
        addMention("d", "four", "Ruiz", "the mayor");

        ResolvedIdentities speakers = IdentityResolver.resolve(mentions, curated);

        assertThat(speakers.resolutions().get("c"))
                .isEqualTo(new IdentityResolution.Ambiguous(
                        List.of(id(speakers, "a"), id(speakers, "b")),
                        "several people are known by this name, and the article doesn't tell which"));
        assertThat(id(speakers, "d")).isEqualTo(id(speakers, "a"));
    }

    @Test
    void leavesAFullNameOfTwoPeopleAmbiguous() {
        addMention("a", "one", "Ana Ruiz", "mayor");
        addMention("b", "two", "Ana Ruiz", "goalkeeper");
        addMention("c", "three", "Ana Ruiz", null);

        assertThat(IdentityResolver.resolve(mentions, curated).resolutions().get("c"))
                .isInstanceOf(IdentityResolution.Ambiguous.class);
    }

    @Test
    void prefersCuratedSpeakers() {
        curated.add(new CuratedIdentity(
                "Q1",
                "Ana Ruiz Vega",
                IdentityKind.PERSON,
                List.of("La Capitana", "Ruiz"),
                List.of(new CuratedIdentity.Role("mayor", "Northfield", null, null))));
        addMention("a", "one", "Ana Ruiz Vega", "mayor");
        addMention("b", "two", "La Capitana", null);
        addMention("c", "three", "Ruiz", null);
        addMention("d", "four", "Pedro Ruiz", "goalkeeper");
        addMention("e", "five", "Ana Ruiz Vega", "goalkeeper");

        ResolvedIdentities speakers = IdentityResolver.resolve(mentions, curated);

        assertThat(List.of(id(speakers, "a"), id(speakers, "b"), id(speakers, "c")))
                .containsOnly("Q1");
        assertThat(List.of(id(speakers, "d"), id(speakers, "e"))).doesNotContain("Q1");
    }

    @Test
    void resolvesAnOrganisationByItsName() {
        mentions.add(mention("a", "one", "the Port Authority", IdentityKind.ORGANISATION, null));
        mentions.add(mention("b", "two", "Port Authority", IdentityKind.ORGANISATION, null));
        mentions.add(mention("c", "three", "Rail Authority", IdentityKind.ORGANISATION, null));

        assertThat(IdentityResolver.resolve(mentions, curated).identities()).hasSize(2);
    }

    @Test
    void keepsTheIdWhenALaterArticleHasAFullerName() {
        addMention("a", "one", "Ana Ruiz", "mayor");
        String before = id(IdentityResolver.resolve(mentions, curated), "a");
        mentions.add(new Mention(
                "b", "two", "Post", DAY.plusSeconds(9), "Ana María Ruiz", IdentityKind.PERSON, "mayor", "", Set.of()));

        ResolvedIdentities speakers = IdentityResolver.resolve(mentions, curated);

        assertThat(id(speakers, "b")).isEqualTo(before);
        assertThat(speakers.identities().getFirst().name()).isEqualTo("Ana María Ruiz");
    }

    @Test
    void joinsAShortNameWithTheFullOneBesideIt() {
        addMention("a", "one", "Joan Chen", "mayor");
        addMention("b", "one", "Joan Cheng", "mayor");
        addMention("c", "one", "Chen", "mayor");

        ResolvedIdentities speakers = IdentityResolver.resolve(mentions, curated);

        assertThat(id(speakers, "c")).isEqualTo(id(speakers, "a")).isNotEqualTo(id(speakers, "b"));
    }

    @Test
    void showsTheFullestFormThatIsWellAttested() {
        IntStream.range(0, 11).forEach(i -> addMention("a" + i, "one" + i, "Maria Ortega Lind", "mayor"));
        addMention("b", "two", "Maria Ortegga Lind", "mayor");

        ResolvedIdentities speakers = IdentityResolver.resolve(mentions, curated);

        assertThat(speakers.identities())
                .filteredOn(identity -> identity.id().equals(id(speakers, "a0")))
                .extracting(Identity::name)
                .containsExactly("Maria Ortega Lind");
    }

    @Test
    void doesNotDependOnOrderOrDuplicates() {
        String[] names = {"Ana Ruiz", "Ruiz", "A. Ruiz", "Pedro Ruiz", "Ana María Ruiz", "Ruiz Vega", "Ana Ruiz Vega"};
        String[] roles = {null, "mayor of Northfield", "mayor", "goalkeeper", "minister", "mayor of Southby"};
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            addMention("m" + i, "a" + i / 2, names[random.nextInt(names.length)], roles[random.nextInt(roles.length)]);
        }
        ResolvedIdentities expected = IdentityResolver.resolve(mentions, curated);

        IntStream.range(0, 20).forEach(seed -> {
            List<Mention> shuffled = new ArrayList<>(mentions);
            shuffled.addAll(mentions.subList(seed, seed + 12));
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(IdentityResolver.resolve(shuffled, curated)).isEqualTo(expected);
        });
    }

    @Test
    void acceptsAnyName() {
        for (String name :
                List.of("—", "1984", "'", "-", "Dr", "King", "van", "李文华", "محمد", "a-b-c--", "Mr. -", "😀")) {
            addMention(name, name, name, name);
        }

        assertThat(IdentityResolver.resolve(mentions, curated).resolutions()).hasSize(12);
    }

    private void addMention(String id, String article, String name, @Nullable String role) {
        mentions.add(mention(id, article, name, IdentityKind.PERSON, role));
    }

    private static Mention mention(String id, String article, String name, IdentityKind kind, @Nullable String role) {
        return new Mention(id, article, "Post", DAY, name, kind, role, "", Set.of());
    }

    private static String id(ResolvedIdentities speakers, String mention) {
        return ((IdentityResolution.Resolved) speakers.resolutions().get(mention)).identityId();
    }
}
