package io.claimtrail.localstack.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The user that Elasticsearch runs as: it refuses to run as root. */
sealed interface Unprivileged {

    /** The beginning of the command line. */
    List<String> prefix();

    /** Makes {@code folder} and everything in it writable for that user. */
    void own(Path folder);

    static Unprivileged current() {
        if (!System.getProperty("user.name").equals("root")) {
            return new CurrentUser();
        }
        Unprivileged namespace = new UserNamespace();
        return run(Stream.concat(namespace.prefix().stream(), Stream.of("true")).toList())
                ? namespace
                : new OtherUser();
    }

    /** An ordinary user. */
    record CurrentUser() implements Unprivileged {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path folder) {}
    }

    /** Root under another user id in a user namespace: it still owns its files and reaches private folders. */
    record UserNamespace() implements Unprivileged {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");
        }

        @Override
        public void own(Path folder) {}
    }

    /** Another user, who must own the folder: where the system forbids user namespaces. */
    record OtherUser() implements Unprivileged {

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
