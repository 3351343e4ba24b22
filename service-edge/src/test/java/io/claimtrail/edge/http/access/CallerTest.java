package io.claimtrail.edge.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.key.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void hasTheRightsOfItsHighestRole() {
        Caller caller = new Caller("7f3a", "ana", Set.of(Role.READER, Role.WRITER));

        assertThat(caller.role()).contains(Role.WRITER);
        assertThat(caller.may(Role.WRITER)).isTrue();
        assertThat(caller.may(Role.ADMIN)).isFalse();
    }

    @Test
    void hasNoRightsWithoutARole() {
        Caller caller = new Caller("7f3a", "ana", Set.of());

        assertThat(caller.role()).isEmpty();
        assertThat(caller.may(Role.READER)).isFalse();
    }
}
