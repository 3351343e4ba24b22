package io.claimtrail.search.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.speaker.CuratedRole;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.contracts.speaker.PartialDate;
import io.claimtrail.crossreference.identity.CuratedIdentity.Role;
import io.claimtrail.crossreference.identity.IdentityKind;
import io.claimtrail.crossreference.identity.NameKeys;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurationTest {

    @Test
    void findsASpeakerByTheShortFormsOfEveryName() {
        CuratedSpeaker speaker = speaker("Ana Ruiz", SpeakerKind.PERSON, List.of("Ana Holm"));

        assertThat(Curation.nameKeys(speaker))
                .contains(
                        NameKeys.primary("Ruiz", IdentityKind.PERSON),
                        NameKeys.primary("Mayor Ana Ruiz", IdentityKind.UNKNOWN),
                        NameKeys.primary("Holm", IdentityKind.PERSON));
    }

    @Test
    void takesTheNameOfWhatIsNoPersonAsItStands() {
        assertThat(Curation.nameKeys(speaker("The Port Authority", SpeakerKind.ORGANISATION, List.of())))
                .containsExactly(NameKeys.primary("Port Authority", IdentityKind.ORGANISATION));
    }

    @Test
    void readsANameBothWaysWhereItsKindIsUnknown() {
        assertThat(Curation.nameKeys(speaker("Port Authority", SpeakerKind.UNKNOWN, List.of())))
                .contains(
                        NameKeys.primary("Port Authority", IdentityKind.PERSON),
                        NameKeys.primary("Port Authority", IdentityKind.ORGANISATION));
    }

    @Test
    void letsARoleLastThroughTheYearInWhichItEnded() {
        CuratedSpeaker speaker = new CuratedSpeaker(
                "s",
                "1",
                "Ana Ruiz",
                SpeakerKind.PERSON,
                List.of(),
                List.of(),
                List.of(
                        new CuratedRole("mayor", "Northfield", new PartialDate("2019-05"), new PartialDate("2023")),
                        new CuratedRole("senator", null, null, null)));

        assertThat(Curation.identity(speaker).roles())
                .containsExactly(
                        new Role("mayor", "Northfield", LocalDate.of(2019, 5, 1), LocalDate.of(2023, 12, 31)),
                        new Role("senator", null, null, null));
    }

    private static CuratedSpeaker speaker(String name, SpeakerKind kind, List<String> aliases) {
        return new CuratedSpeaker("s", "1", name, kind, aliases, List.of(), List.of());
    }
}
