package io.claimtrail.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {

    @TempDir
    Path folder;

    @Test
    void createsListsAndRevokesKeys() {
        String key = keys("create", "--role", "writer", "wire", "desk").out().strip();
        String listed = keys("list").out();

        assertThat(key).startsWith("ct_").doesNotContain("\n");
        assertThat(listed).contains("writer", "wire desk").doesNotContain(key);
        assertThat(keys("revoke", listed.substring(0, listed.indexOf(' '))).status())
                .isZero();
        assertThat(keys("list").out()).isEmpty();
    }

    @Test
    void notesWhoChangedWhichKey() {
        keys("create", "--role", "writer");
        String listed = keys("list").out();
        String id = listed.substring(0, listed.indexOf(' '));
        keys("revoke", id);

        assertThat(folder.resolve("logs/operator.log"))
                .content()
                .satisfies(log -> assertThat(log.lines())
                        .hasSize(2)
                        .allMatch(line -> line.contains("user=\"" + System.getProperty("user.name") + "\"")
                                && line.endsWith(" ids=" + id)));
    }

    @Test
    void changesTheFileOfAnotherInstallation() {
        String file = folder.resolve("secret/keys").toString();

        assertThat(keys("create", "--role", "reader", "--file", file).status()).isZero();

        assertThat(Path.of(file)).content().contains(" reader ");
        assertThat(keys("list").out()).isEmpty();
        assertThat(keys("list", "--file", file).out()).contains("reader");
    }

    @Test
    void reportsWhatIsWrongInOneLine() {
        assertThat(keys("create", "--role", "owner")).satisfies(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err().lines()).singleElement().asString().startsWith("claimtrail: ");
        });
        assertThat(keys("revoke", "0123456789ab").err()).startsWith("claimtrail: there is no key 0123456789ab");
        assertThat(keys().err()).startsWith("claimtrail: name a command");
    }

    private LauncherRun keys(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "keys";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return LauncherRun.of(folder, Map.of(), all);
    }
}
