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
 * @param path holds {@code apps} (links to the copies that run, so that a build does not disturb them), {@code data},
 *     {@code logs} and {@code run} (the process ids)
 */
public record Home(Path path) {

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    public Path apps() {
        return path.resolve("apps");
    }

    /** Where copies are cached if the user's cache folder can't be written. */
    Path cache() {
        return path.resolve("cache");
    }

    public Path data() {
        return path.resolve("data");
    }

    public Path data(Component component) {
        return data().resolve(component.label());
    }

    public Path log(Component component) {
        return logs().resolve(component.label() + ".log");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    Path run() {
        return path.resolve("run");
    }

    /** Exists once the first start is complete, with sample articles or without; deleted with the data. */
    public Path seeded() {
        return data().resolve("seeded");
    }

    /** The file of API keys; a reset keeps it. It has a separate folder, which a container can mount. */
    public Path keys() {
        return path.resolve("access").resolve("keys");
    }

    /** Everything that a reset deletes. */
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
