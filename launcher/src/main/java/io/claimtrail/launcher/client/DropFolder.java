package io.claimtrail.launcher.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that other programs put files into. A file is ready once it has not changed between two looks, so that none is read
 * half-written. What is done is moved into the folder {@code posted} or {@code refused} in it.
 */
public final class DropFolder {

    private final Path folder;
    private Map<Path, Look> lastLook = Map.of();

    /** The folder {@code folder}. */
    public DropFolder(Path folder) {
        this.folder = folder;
    }

    private record Look(long size, FileTime modified) {}

    /** The files that have not changed since the last call, by name; hidden files and folders are left out. */
    public List<Path> ready() throws IOException {
        Map<Path, Look> looks = new HashMap<>();
        List<Path> ready = new ArrayList<>();
        for (Path file : files(folder)) {
            Look look = new Look(Files.size(file), Files.getLastModifiedTime(file));
            looks.put(file, look);
            if (look.equals(lastLook.get(file))) {
                ready.add(file);
            }
        }
        lastLook = looks;
        return ready;
    }

    /** Moves {@code file} to those that were posted. */
    public void posted(Path file) throws IOException {
        move(file, "posted");
    }

    /** Moves {@code file} to those that were refused, with {@code reasons} beside it. */
    public void refused(Path file, List<String> reasons) throws IOException {
        Path moved = move(file, "refused");
        Files.write(moved.resolveSibling(moved.getFileName() + ".reasons.log"), reasons, StandardCharsets.UTF_8);
    }

    /** The files in {@code folder}, by name; hidden files and folders are left out. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Path move(Path file, String to) throws IOException {
        Path target = Files.createDirectories(folder.resolve(to)).resolve(file.getFileName());
        return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
