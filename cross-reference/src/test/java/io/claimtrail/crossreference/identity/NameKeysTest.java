package io.claimtrail.crossreference.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"al--", "e--", "-", "--", "?!", " ", ",", "Dr", "Jr.", "de", "-al-", "中文", "١", "A.B."})
    void returnsAKeyForAnyName(String name) {
        assertThat(NameKeys.all(name, IdentityKind.PERSON)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ignoresAccents(IdentityKind kind) {
        assertThat(NameKeys.all("María Ortega-Lind", kind)).containsAll(NameKeys.all("Maria Ortega-Lind", kind));
    }

    @ParameterizedTest
    @CsvSource({"al--Rashid, Al-Rashid", "Ortega - Lind, Ortega Lind"})
    void treatsADashAsASpace(String dashed, String usual) {
        assertThat(NameKeys.all(dashed, IdentityKind.PERSON)).isEqualTo(NameKeys.all(usual, IdentityKind.PERSON));
    }
}
