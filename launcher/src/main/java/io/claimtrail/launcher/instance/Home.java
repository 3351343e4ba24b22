package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    public Path data(Component part) {
        return data().resolve(part.label());
    }

    public Path log(Component part) {
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
        return List.of(apps(), data(), logs(), run(), ports().path());
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
        for (String line : ports().lines()) {
            String[] parts = line.split("=", 2);
            ports.put(parts[0], parts[1]);
        }
        return ports;
    }

    void remember(Ports ports) {
        ports().write(ports.toMap().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList());
    }

    private AtomicFile ports() {
        return new AtomicFile(path.resolve("ports"));
    }
}
