package io.claimtrail.localstack.build;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.FileTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Copies of what runs, each in a folder that is named after its content: a build or a later copy disturbs nothing. */
public record BuildCopies(Path folder) {

    /** The copy of {@code files} for {@code part}; made where there is none yet. */
    public Path copy(Component part, List<Path> files) {
        Path copy = folder.resolve(part.label() + "-" + ContentDigest.of(files));
        if (!Files.exists(copy)) {
            Path draft = folder.resolve(part.label() + ".draft");
            FileTree.delete(draft);
            create(draft);
            for (Path file : files) {
                FileTree.copy(file, draft.resolve(file.getFileName()));
            }
            move(draft, copy);
        }
        return copy;
    }

    /** The copy that is there for {@code part}. */
    public Optional<Path> find(Component part) {
        return list().stream()
                .filter(entry -> entry.getFileName().toString().startsWith(part.label() + "-"))
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

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
