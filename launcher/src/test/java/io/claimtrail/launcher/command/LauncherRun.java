package io.claimtrail.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** A command that was run in this process. */
record LauncherRun(int status, String out, String err) {

    static LauncherRun of(Path home, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Claimtrail.run(
                Terminal.of(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)),
                home.resolve("no-checkout"),
                home,
                environment,
                arguments);
        return new LauncherRun(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
