package io.claimtrail.ingest.speaker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.speaker.CuratedRole;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.contracts.speaker.PartialDate;
import io.claimtrail.edge.http.request.JsonLimits;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Accepted;
import io.claimtrail.ingest.speaker.SpeakerSubmission.Refused;
import java.util.Collections;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerReaderTest {

    private final SpeakerReader reader = new SpeakerReader(JsonLimits.ofDepth(32));

    @Test
    void readsAllFields() {
        CuratedSpeaker speaker = accepted("""
                {'name': ' Ana\\tRuiz ', 'kind': 'person', 'aliases': ['A. Ruiz', 'A.  Ruiz', 'Ana Mari\u0301a'],
                 'sameAs': ['https://www.wikidata.org/entity/Q0'],
                 'roles': [{'title': 'mayor', 'organisation': 'Northfield', 'from': '2019-05-06', 'to': null},
                           {'title': 'harbour master', 'organisation': ' ', 'from': '2011', 'to': '2019-04'}]}""");

        assertThat(speaker.id()).isEqualTo("ana");
        assertThat(speaker.name()).isEqualTo("Ana Ruiz");
        assertThat(speaker.kind()).isEqualTo(SpeakerKind.PERSON);
        assertThat(speaker.aliases()).containsExactly("A. Ruiz", "Ana Mar\u00EDa");
        assertThat(speaker.sameAs()).containsExactly("https://www.wikidata.org/entity/Q0");
        assertThat(speaker.roles())
                .containsExactly(
                        new CuratedRole("mayor", "Northfield", new PartialDate("2019-05-06"), null),
                        new CuratedRole("harbour master", null, new PartialDate("2011"), new PartialDate("2019-04")));
    }

    @Test
    void requiresOnlyAName() {
        CuratedSpeaker speaker = accepted("{'name': 'N', 'kind': null, 'aliases': null, 'roles': null}");

        assertThat(speaker.kind()).isEqualTo(SpeakerKind.UNKNOWN);
        assertThat(speaker.aliases()).isEmpty();
        assertThat(speaker.sameAs()).isEmpty();
        assertThat(speaker.roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'M'}",
                "{'name': 'N', 'kind': 'person'}",
                "{'name': 'N', 'aliases': ['M']}",
                "{'name': 'N', 'sameAs': ['https://n.example.org']}",
                "{'name': 'N', 'roles': [{'title': 'mayor'}]}",
            })
    void changesTheVersionWithTheContent(String other) {
        String version = accepted("{'name': 'N'}").version();

        assertThat(accepted("{'name': 'N ', 'roles': []}").version()).isEqualTo(version);
        assertThat(accepted(other).version()).isNotEqualTo(version);
    }

    @Test
    void distinguishesRolesByTheirDates() {
        String role = "{'name': 'N', 'roles': [{'title': 'mayor', '%s': '2019'}]}";

        assertThat(accepted(role.formatted("from")).version())
                .isNotEqualTo(accepted(role.formatted("to")).version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                 | /name            | is required",
                "{'name': ' '}                                      | /name            | must contain a letter or a digit",
                "{'name': 'N', 'colour': 'red'}                     | /colour          | is not a field that is known here",
                "{'name': 'N', 'aliases': ['?!']}                   | /aliases/0       | must contain a letter or a digit",
                "{'name': 'N', 'sameAs': ['Q0']}                    | /sameAs/0        | must be an absolute http or https address",
                "{'name': 'N', 'sameAs': ['file:///etc/passwd']}    | /sameAs/0        | must be an absolute http or https address",
                "{'name': 'N', 'roles': [{'organisation': 'Port'}]} | /roles/0/title   | is required",
                "{'name': 'N', 'roles': [{'title': 't', 'on': ''}]} | /roles/0/on      | is not a field that is known here",
                "{'name': 'N', 'roles': [{'title': 't', 'from': '2019-02-30'}]} | /roles/0/from | must be a day, a month or a year, such as 2019-05-06 or 2019",
                "{'name': 'N', 'roles': [{'title': 't', 'from': '2019-05', 'to': '2019-04-30'}]} | /roles/0/to | 2019-04-30 is before from, 2019-05",
            })
    void reportsTheInvalidPlace(String document, String pointer, String detail) {
        assertThat(refused(document).violations()).containsExactly(new Violation(pointer, detail));
    }

    @Test
    void acceptsARoleThatEndsInTheYearInWhichItBegan() {
        assertThat(accepted("{'name': 'N', 'roles': [{'title': 't', 'from': '2019-05-06', 'to': '2019'}]}")
                        .roles())
                .hasSize(1);
    }

    @Test
    void reportsTheValidKinds() {
        assertThat(refused("{'name': 'N', 'kind': 'ship'}").detail())
                .startsWith("/kind: ")
                .contains("person", "organisation", "group", "document", "unknown");
    }

    @ParameterizedTest
    @CsvSource({"aliases, 50", "sameAs, 20"})
    void reportsTheLimitOfAList(String field, int limit) {
        String items = String.join(",", Collections.nCopies(limit + 1, "'https://n.example.org'"));

        assertThat(refused("{'name': 'N', '" + field + "': [" + items + "]}").detail())
                .startsWith("/" + field + ": ")
                .contains(Integer.toString(limit));
    }

    @Test
    void listsAtMostTwentyViolations() {
        Refusal refusal =
                refused("{'name': 'N', 'aliases': [" + String.join(",", Collections.nCopies(50, "'?'")) + "]}");

        assertThat(refusal.violations()).hasSize(20);
        assertThat(refusal.detail()).endsWith("(and 49 more)");
    }

    @Test
    void reportsTheLimitOfAName() {
        assertThat(refused("{'name': '" + "n".repeat(301) + "'}").detail())
                .isEqualTo("/name: must be at most 300 characters long");
    }

    private CuratedSpeaker accepted(String document) {
        return assertThat(read(document))
                .asInstanceOf(InstanceOfAssertFactories.type(Accepted.class))
                .actual()
                .speaker();
    }

    private Refusal refused(String document) {
        return assertThat(read(document))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .actual()
                .refusal();
    }

    /** Reads {@code document}, in which single quotes stand for double ones. */
    private SpeakerSubmission read(String document) {
        return reader.readSpeaker(document.replace('\'', '"').getBytes(UTF_8), "ana");
    }
}
