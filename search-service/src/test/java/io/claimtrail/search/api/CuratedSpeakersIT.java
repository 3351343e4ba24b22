package io.claimtrail.search.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.claim.SpeakerKind;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.speaker.CuratedRole;
import io.claimtrail.contracts.speaker.CuratedSpeaker;
import io.claimtrail.contracts.speaker.PartialDate;
import io.claimtrail.crossreference.identity.CuratedIdentity;
import io.claimtrail.crossreference.identity.IdentityKind;
import io.claimtrail.crossreference.identity.NameKeys;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.index.ElasticsearchUnavailableException;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.speaker.CuratedSpeakers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class CuratedSpeakersIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    Generations generations;

    @Inject
    CuratedSpeakers speakers;

    private Records records;

    @BeforeEach
    void open() {
        records = new Records(kafka, prefix);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void showsASpeakerAsTheCuratorEnteredIt() {
        CuratedSpeaker entered = speaker("shown/1", "Ana Ruiz", "A. Ruiz");
        publish(entered.id(), entered);

        eventually().untilAsserted(() -> assertThat(speakers.byId("shown/1")).contains(entered));
    }

    @Test
    void findsNamesakesByTheKeyOfANameOrAlias() {
        publish("holm-1", speaker("holm-1", "Ada Holm", "Ada Lindgren"));
        publish("holm-2", speaker("holm-2", "Bo Holm", "Captain"));

        awaitIds("Holm", "holm-1", "holm-2");
        awaitIds("Lindgren", "holm-1");
        assertThat(speakers.byNameKeys(generations.live().orElseThrow(), List.of()))
                .isEmpty();
    }

    @Test
    void followsACorrectionAndAWithdrawal() {
        publish("moving", speaker("moving", "Eva Brandt", "Eva B."));
        awaitIds("Brandt", "moving");

        publish("moving", speaker("moving", "Eva Castle", "Eva C."));
        awaitIds("Castle", "moving");
        awaitIds("Brandt");

        publish("moving", null);
        awaitIds("Castle");
        assertThat(speakers.byId("moving")).isEmpty();
    }

    @Test
    void findsEverybodyOfACommonName() {
        for (int i = 0; i <= 1000; i++) {
            publish("common-" + i, speaker("common-" + i, "Li Common", "L. Common"));
        }

        eventually()
                .untilAsserted(
                        () -> assertThat(speakers.byNameKeys(generations.live().orElseThrow(), keys("Common")))
                                .extracting(CuratedIdentity::id)
                                .hasSize(1001)
                                .isSorted()
                                .doesNotHaveDuplicates());
    }

    /** Also waits for the first indices, which are made after the start. */
    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(ElasticsearchUnavailableException.class);
    }

    private void awaitIds(String name, String... ids) {
        eventually()
                .untilAsserted(
                        () -> assertThat(speakers.byNameKeys(generations.live().orElseThrow(), keys(name)))
                                .extracting(CuratedIdentity::id)
                                .containsExactly(ids));
    }

    private static List<String> keys(String name) {
        return List.of(NameKeys.primary(name, IdentityKind.PERSON));
    }

    private void publish(String id, @Nullable CuratedSpeaker speaker) {
        records.send(EventCodec.SPEAKERS.encode(
                Topic.SPEAKERS.name(prefix), new Event<>(id, Instant.now(), null, null, speaker)));
    }

    private static CuratedSpeaker speaker(String id, String name, String alias) {
        return new CuratedSpeaker(
                id,
                "1",
                name,
                SpeakerKind.PERSON,
                List.of(alias),
                List.of("https://www.wikidata.org/entity/Q0"),
                List.of(new CuratedRole("mayor", "Northfield", new PartialDate("2019"), null)));
    }
}
