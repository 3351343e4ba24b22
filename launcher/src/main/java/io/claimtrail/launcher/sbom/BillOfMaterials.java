package io.claimtrail.launcher.sbom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The libraries of others that services ship.
 *
 * @param libraries by name: group, artifact and, where it has one, classifier
 */
public record BillOfMaterials(Map<String, Library> libraries) {

    private static final String OWN_GROUP = "io.claimtrail";

    public BillOfMaterials {
        libraries = Map.copyOf(libraries);
    }

    /**
     * One version of a library.
     *
     * @param sha256 digest of its file; empty where the bill has none
     */
    public record Library(String version, String sha256) {}

    /**
     * Reads bills in the format of CycloneDX. Components without a location are not shipped, and our own modules change with
     * each build: both are left out.
     *
     * @throws IllegalArgumentException if one of {@code bills} is in another format
     */
    public static BillOfMaterials of(List<JsonNode> bills) {
        Map<String, Library> libraries = new HashMap<>();
        for (JsonNode bill : bills) {
            if (!bill.path("bomFormat").asText().equals("CycloneDX")) {
                throw new IllegalArgumentException("no bill of materials in the format of CycloneDX");
            }
            bill.path("components")
                    .valueStream()
                    .filter(component -> component.path("type").asText().equals("library")
                            && component.has("evidence")
                            && !component.path("group").asText().equals(OWN_GROUP))
                    .forEach(component -> libraries.put(
                            name(component),
                            new Library(component.path("version").asText(), sha256(component))));
        }
        return new BillOfMaterials(libraries);
    }

    /** What {@code next} has changed, a line for each library, sorted by name. */
    public List<String> changesTo(BillOfMaterials next) {
        Set<String> names = new TreeSet<>(libraries.keySet());
        names.addAll(next.libraries.keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            Library before = libraries.get(name);
            Library after = next.libraries.get(name);
            if (before == null && after != null) {
                lines.add("added   " + name + " " + after.version());
            } else if (before != null && after == null) {
                lines.add("removed " + name + " " + before.version());
            } else if (before != null && after != null && !before.equals(after)) {
                lines.add("changed " + name + " " + before.version()
                        + (before.version().equals(after.version())
                                ? ": the same version with other content"
                                : " to " + after.version()));
            }
        }
        return lines;
    }

    private static String name(JsonNode component) {
        String name =
                component.path("group").asText() + ":" + component.path("name").asText();
        String[] parts = component.path("purl").asText().split("classifier=", 2);
        return parts.length == 1 ? name : name + ":" + parts[1].replaceFirst("&.*", "");
    }

    private static String sha256(JsonNode component) {
        return component
                .path("hashes")
                .valueStream()
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElse("");
    }
}
