package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Who runs Elasticsearch, which refuses root. */
sealed interface Unprivileged {

    /** What stands before the command. */
    List<String> prefix();

    /** Makes {@code folder} and all in it writable for the user that it will run as. */
    void own(Path folder);

    static Unprivileged current() {
        if (!System.getProperty("user.name").equals("root")) {
            return new Myself();
        }
        Unprivileged namespace = new UserNamespace();
        return run(Stream.concat(namespace.prefix().stream(), Stream.of("true")).toList()) ? namespace : new Nobody();
    }

    /** An ordinary user. */
    record Myself() implements Unprivileged {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path folder) {}
    }

    /** Root under another name: it still owns its files, and reaches those in folders that are closed to others. */
    record UserNamespace() implements Unprivileged {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");
        }

        @Override
        public void own(Path folder) {}
    }

    /** Where the system forbids user namespaces: another user, to whom the folder must belong. */
    record Nobody() implements Unprivileged {

        private static final String ID = "65534";

        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + ID, "--regid=" + ID, "--clear-groups");
        }

        @Override
        public void own(Path folder) {
            if (!run(List.of("chown", "-R", ID + ":" + ID, folder.toString()))) {
                throw new IllegalStateException(
                        "Elasticsearch refuses to run as root, and " + folder + " can't be given to another user");
            }
        }
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such command here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
