package io.claimtrail.ingest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTest {

    /** C0 and C1 controls, DEL, NEL, and the separators of lines and paragraphs: each ends a line somewhere. */
    @ParameterizedTest
    @ValueSource(ints = {0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x2029, '"'})
    void aNameCanNotEndTheLineOrTheField(int character) {
        String caller = "7f3a wire" + Character.toString(character) + "Write: who=";

        String line = new AuditEntry(caller, "POST", WriteTarget.ARTICLES, List.of("a"), 202, 0).toString();

        assertThat(line).startsWith("Write: who=\"7f3a wire Write: who=\" method=POST");
    }
}
