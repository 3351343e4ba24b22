package io.claimtrail.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.contracts.review.Review;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The data of CLEF 2020 CheckThat! task 2 (Barrón-Cedeño et al.): claims that were fact-checked, and posts with the ones
 * they repeat. Not ours to ship: {@code claimtrail.checkthat} names the folder that holds them.
 */
record CheckThat(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A post and the ids of the reviews of what it says. */
    record Labelled(String text, Set<String> relevant) {

        /** Of the first five of a ranking. */
        double averagePrecision(List<String> ranked) {
            double found = 0;
            double sum = 0;
            for (int i = 0; i < Math.min(5, ranked.size()); i++) {
                if (relevant.contains(ranked.get(i))) {
                    found++;
                    sum += found / (i + 1);
                }
            }
            return sum / Math.min(5, relevant.size());
        }
    }

    static CheckThat fromProperty() {
        return new CheckThat(Path.of(System.getProperty("claimtrail.checkthat")));
    }

    List<Review> reviews() {
        return lines("claims.jsonl").stream()
                .map(line -> new Review(
                        line.path("id").asText(),
                        "v1",
                        "https://checks.example.org/" + line.path("id").asText(),
                        line.path("title").asText(),
                        "CheckThat!",
                        line.path("claim").asText(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        "en"))
                .toList();
    }

    /** The posts of a split: {@code train} or {@code dev}, or {@code test} where it is there. */
    List<Labelled> posts(String split) {
        return lines(split + ".jsonl").stream()
                .map(line -> {
                    Set<String> relevant = new HashSet<>();
                    line.path("relevant").forEach(id -> relevant.add(id.asText()));
                    return new Labelled(line.path("text").asText(), relevant);
                })
                .toList();
    }

    private List<JsonNode> lines(String file) {
        List<JsonNode> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(folder.resolve(file))) {
                lines.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
