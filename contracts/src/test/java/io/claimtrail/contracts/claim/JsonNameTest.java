package io.claimtrail.contracts.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonNameTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void isTheKindsNameInJson(SpeakerKind kind) {
        assertThat(kind.jsonName()).isEqualTo(JSON.valueToTree(kind).asText());
    }

    @ParameterizedTest
    @EnumSource
    void isTheStatusNameInJson(SpeakerStatus status) {
        assertThat(status.jsonName()).isEqualTo(JSON.valueToTree(status).asText());
    }

    @ParameterizedTest
    @EnumSource
    void isTheTypesNameInJson(ClaimType type) {
        assertThat(type.jsonName()).isEqualTo(JSON.valueToTree(type).asText());
    }
}
