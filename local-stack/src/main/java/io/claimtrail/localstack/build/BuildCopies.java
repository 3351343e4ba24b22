package io.claimtrail.localstack.build;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that an instance runs from: it contains links to copies of a {@link BuildCache}, each in a folder with the name of its copy. */
public record BuildCopies(Path folder) {

    /** The folder in {@code copy} from which a service is started. */
    public static Path application(Path copy) {
        return copy.resolve("quarkus-app");
    }

    /** Links all files of {@code entry} that are not here yet, and returns their folder. */
    Path link(Path entry) {
        Path copy = folder.resolve(Objects.requireNonNull(entry.getFileName()));
        FileTree.link(entry, copy);
        return copy;
    }

    /** A copy of {@code component} that is here. */
    public Optional<Path> find(Component component) {
        return list().stream()
                .filter(entry -> entry.getFileName().toString().startsWith(component.label() + "-"))
                .findFirst();
    }

    /** Deletes all copies but {@code kept}. */
    public void prune(Set<Path> kept) {
        list().stream().filter(entry -> !kept.contains(entry)).forEach(FileTree::delete);
    }

    private List<Path> list() {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
