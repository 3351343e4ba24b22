package io.claimtrail.search.crossreference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.crossreference.identity.CuratedIdentity;
import io.claimtrail.crossreference.identity.IdentityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolvedSpeakersTest {

    @Test
    void resolvesAShortNameToTheFullOne() {
        IndexedClaim full = TestClaim.by("Marta Quill", "harbour master", "a", "tugs are late");
        IndexedClaim surname = TestClaim.by("Quill", "b", "tides are high");

        ResolvedSpeakers resolved = ResolvedSpeakers.of(List.of(full, surname), List.of(), 50);

        JsonNode speaker = resolved.speaker(surname);
        assertThat(speaker.path("status").asText()).isEqualTo("resolved");
        assertThat(speaker.path("name").asText()).isEqualTo("Marta Quill");
        assertThat(speaker.path("kind").asText()).isEqualTo("person");
        assertThat(speaker.path("id")).isEqualTo(resolved.speaker(full).path("id"));
        assertThat(surname.stated().path("name").asText()).isEqualTo("Quill");
    }

    @Test
    void leavesANameThatMayMeanSeveralPeopleAmbiguous() {
        IndexedClaim hydrologist = TestClaim.by("Olaf Brandt", "hydrologist", "a", "ice is thin");
        IndexedClaim striker = TestClaim.by("Olaf Brandt", "striker for Rovers", "b", "we can win");
        IndexedClaim surname = TestClaim.by("Brandt", "c", "thank you all");

        ResolvedSpeakers resolved = ResolvedSpeakers.of(List.of(hydrologist, striker, surname), List.of(), 50);

        JsonNode speaker = resolved.speaker(surname);
        assertThat(speaker.path("status").asText()).isEqualTo("ambiguous");
        assertThat(speaker.path("id").isNull()).isTrue();
        assertThat(speaker.path("confidence").isNull()).isTrue();
        assertThat(speaker.path("candidates")
                        .valueStream()
                        .map(candidate -> candidate.path("role").asText()))
                .containsExactlyInAnyOrder("hydrologist", "striker for Rovers");
    }

    @Test
    void keepsFewCandidatesOfANameThatManyPeopleHave() {
        IndexedClaim hydrologist = TestClaim.by("Olaf Brandt", "hydrologist", "a", "ice is thin");
        IndexedClaim striker = TestClaim.by("Olaf Brandt", "striker for Rovers", "b", "we can win");
        IndexedClaim cellist = TestClaim.by("Olaf Brandt", "cellist", "c", "the hall is cold");
        IndexedClaim surname = TestClaim.by("Brandt", "d", "thank you all");

        ResolvedSpeakers resolved = ResolvedSpeakers.of(List.of(hydrologist, striker, cellist, surname), List.of(), 2);

        assertThat(resolved.speaker(surname).path("candidates")).hasSize(2);
    }

    @Test
    void usesTheIdAndNameOfACuratedSpeaker() {
        IndexedClaim claim = TestClaim.by("Ragna Winter", "a", "sun is due");
        CuratedIdentity curated =
                new CuratedIdentity("ragna", "Ragna Holtby", IdentityKind.PERSON, List.of("Ragna Winter"), List.of());

        JsonNode speaker =
                ResolvedSpeakers.of(List.of(claim), List.of(curated), 50).speaker(claim);

        assertThat(speaker.path("id").asText()).isEqualTo("ragna");
        assertThat(speaker.path("name").asText()).isEqualTo("Ragna Holtby");
    }

    @Test
    void keepsASpeakerWithoutANameAsStated() {
        IndexedClaim claim = TestClaim.byUnknown("a", "the ferry sails");

        JsonNode speaker = ResolvedSpeakers.of(List.of(claim), List.of(), 50).speaker(claim);

        assertThat(speaker).isEqualTo(claim.stated());
    }
}
