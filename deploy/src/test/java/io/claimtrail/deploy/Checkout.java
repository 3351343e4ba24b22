package io.claimtrail.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Paths of the files in this repository. */
final class Checkout {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");

    /** The folder to which tests may write. */
    static final Path BUILT = ROOT.resolve("deploy/target");

    private Checkout() {}

    static List<Path> components() {
        return folders("components");
    }

    static List<Path> overlays() {
        return folders("overlays");
    }

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders(String kind) {
        try (Stream<Path> folders = Files.list(KUBERNETES.resolve(kind))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
