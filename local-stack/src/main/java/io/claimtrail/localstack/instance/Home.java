package io.claimtrail.localstack.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state folder of an instance.
 *
 * @param path holds {@code apps} (copies of what runs, so that a build disturbs nothing), {@code data}, {@code logs} and
 *     {@code run} (which processes there are)
 */
public record Home(Path path) {

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    public Path apps() {
        return path.resolve("apps");
    }

    public Path data() {
        return path.resolve("data");
    }

    public Path data(Part part) {
        return data().resolve(part.label());
    }

    public Path log(Part part) {
        return logs().resolve(part.label() + ".log");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    Path run() {
        return path.resolve("run");
    }

    /** There once the first start is over, with seeds or without; goes with the data. */
    public Path seeded() {
        return data().resolve("seeded");
    }

    /** The keys that the services take; stays when the data goes. In a folder of its own, which a container can mount. */
    public Path keys() {
        return path.resolve("access").resolve("keys");
    }

    /** All that goes when an instance is reset. */
    List<Path> contents() {
        return List.of(apps(), data(), logs(), run(), ports());
    }

    void createFolders() {
        try {
            for (Path folder : List.of(apps(), data(), logs(), run())) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new InstanceException("can't write to " + path + ": " + e.getMessage());
        }
    }

    /** The ports of the last {@code up}; empty before the first. */
    public Map<String, String> rememberedPorts() {
        Map<String, String> ports = new LinkedHashMap<>();
        if (Files.exists(ports())) {
            for (String line : readLines(ports())) {
                String[] parts = line.split("=", 2);
                ports.put(parts[0], parts[1]);
            }
        }
        return ports;
    }

    void remember(Ports ports) {
        write(
                ports(),
                ports.toMap().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
    }

    private Path ports() {
        return path.resolve("ports");
    }

    static List<String> readLines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes so that a reader sees all of it or nothing. */
    static void write(Path file, List<String> lines) {
        try {
            Path draft = Files.write(file.resolveSibling(file.getFileName() + ".draft"), lines);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
