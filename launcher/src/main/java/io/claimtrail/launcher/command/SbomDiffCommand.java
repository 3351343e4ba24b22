package io.claimtrail.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.launcher.instance.InstanceException;
import io.claimtrail.launcher.sbom.BillOfMaterials;
import io.claimtrail.localstack.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares the libraries of two builds by their bills of materials. */
@Command(
        name = "sbom-diff",
        description =
                "Show which libraries a build adds, removes and changes, by its bills of materials (CycloneDX). Each"
                        + " of OLD and NEW is a bill, or a built checkout, which has one for each service.")
final class SbomDiffCommand implements Runnable {

    private static final String BILL = "target/quarkus-run-cyclonedx.json";

    private final Terminal terminal;
    private final ObjectMapper json = new ObjectMapper();

    @Parameters(index = "0", paramLabel = "OLD", description = "A bill of materials, or a built checkout.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The same of the newer build.")
    private Path after = Path.of("");

    SbomDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<String> changes = read(before).changesTo(read(after));
        changes.forEach(terminal::result);
        if (changes.isEmpty()) {
            terminal.progress("The libraries are the same.");
        }
    }

    private BillOfMaterials read(Path place) {
        List<Path> files = Files.isDirectory(place)
                ? Component.services().stream()
                        .map(service -> place.resolve(service.label()).resolve(BILL))
                        .toList()
                : List.of(place);
        List<JsonNode> bills = new ArrayList<>();
        for (Path file : files) {
            try {
                bills.add(json.readTree(file.toFile()));
            } catch (IOException e) {
                throw new InstanceException("can't read " + file + ": give a bill of materials, or a checkout after"
                        + " ./mvnw -DskipTests package");
            }
        }
        try {
            return BillOfMaterials.of(bills);
        } catch (IllegalArgumentException e) {
            throw new InstanceException(place + " is " + e.getMessage());
        }
    }
}
