package io.claimtrail.endtoend.torment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.endtoend.torment.check.Finding;
import io.claimtrail.endtoend.torment.newsroom.Client.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a torment.
 *
 * @param faults how many, by kind
 * @param restarts of services that no fault had ended
 * @param written articles that somebody wrote to
 * @param articles that search has
 * @param claims that search has
 */
public record Outcome(
        long seed,
        Map<String, Integer> faults,
        int restarts,
        Tally tally,
        int written,
        int articles,
        int claims,
        List<Finding> findings) {

    private static final int SHOWN = 20;

    public Outcome {
        faults = Map.copyOf(faults);
        findings = List.copyOf(findings);
    }

    public long count(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    public int faultsInAll() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** For programs: names stay as they are, others may join. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seed", seed);
        ObjectNode kinds = json.put("faults", faultsInAll()).putObject("faultsByKind");
        new TreeMap<>(faults).forEach(kinds::put);
        json.put("restarts", restarts);
        json.put("acknowledged", tally.acknowledged());
        json.put("retries", tally.retries()).put("givenUp", tally.givenUp());
        json.put("written", written).put("articles", articles).put("claims", claims);
        for (Finding.Kind kind : Finding.Kind.values()) {
            json.put(kind.name().toLowerCase(Locale.ROOT), count(kind));
        }
        var list = json.putArray("findings");
        findings.stream().limit(SHOWN).forEach(finding -> list.add(finding.toString()));
        return json;
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("seed %d: %d faults\n".formatted(seed, faultsInAll()));
        new TreeMap<>(faults).forEach((kind, count) -> text.append("  %-18s %5d\n".formatted(kind, count)));
        text.append("%d writes acknowledged, %d tried again, %d given up; %d services started again\n"
                .formatted(tally.acknowledged(), tally.retries(), tally.givenUp(), restarts));
        text.append("%d articles written to; search has %d, with %d claims\n".formatted(written, articles, claims));
        for (Finding.Kind kind : Finding.Kind.values()) {
            text.append("  %-18s %5d\n".formatted(kind.name().toLowerCase(Locale.ROOT), count(kind)));
        }
        findings.stream()
                .limit(SHOWN)
                .forEach(finding -> text.append("  ").append(finding).append('\n'));
        return text.toString();
    }
}
