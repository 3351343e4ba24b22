package io.claimtrail.endtoend.chaos;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.endtoend.chaos.check.Finding;
import io.claimtrail.endtoend.chaos.fault.FaultEffects;
import io.claimtrail.endtoend.chaos.workload.RetryingClient.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Result of a chaos run.
 *
 * @param instances number of instances of each service
 * @param faults number of injected faults by kind
 * @param restarts number of services that the liveness supervisor restarted
 * @param written number of articles that were written to
 * @param articles number of articles in search
 * @param claims number of claims in search
 */
public record ChaosReport(
        long seed,
        int instances,
        Map<String, Integer> faults,
        FaultEffects effects,
        int restarts,
        Tally tally,
        int written,
        int articles,
        int claims,
        List<Finding> findings) {

    private static final int MAX_SHOWN_FINDINGS = 20;

    public ChaosReport {
        faults = Map.copyOf(faults);
        findings = List.copyOf(findings);
    }

    public long count(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    public int faultsInAll() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The report as JSON. Field names are stable; fields may be added. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seed", seed).put("instances", instances);
        ObjectNode kinds = json.put("faults", faultsInAll()).putObject("faultsByKind");
        new TreeMap<>(faults).forEach(kinds::put);
        json.put("rebuilds", effects.rebuilds());
        json.put("lostAnswers", effects.lostAnswers());
        json.put("backlogs", effects.backlogs());
        json.put("restarts", restarts);
        json.put("acknowledged", tally.acknowledged());
        json.put("retries", tally.retries()).put("givenUp", tally.givenUp());
        json.put("written", written).put("articles", articles).put("claims", claims);
        for (Finding.Kind kind : Finding.Kind.values()) {
            json.put(kind.name().toLowerCase(Locale.ROOT), count(kind));
        }
        var list = json.putArray("findings");
        findings.stream().limit(MAX_SHOWN_FINDINGS).forEach(finding -> list.add(finding.toString()));
        return json;
    }

    /** The report as a table. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("seed %d: %d faults, %d instances of each service\n".formatted(seed, faultsInAll(), instances));
        new TreeMap<>(faults).forEach((kind, count) -> text.append("  %-18s %5d\n".formatted(kind, count)));
        text.append("%d rebuilds succeeded, %d answers were lost, %d rebalances had a backlog\n"
                .formatted(effects.rebuilds(), effects.lostAnswers(), effects.backlogs()));
        text.append("%d writes acknowledged, %d retried, %d given up; %d services restarted\n"
                .formatted(tally.acknowledged(), tally.retries(), tally.givenUp(), restarts));
        text.append("%d articles written; search has %d, with %d claims\n".formatted(written, articles, claims));
        for (Finding.Kind kind : Finding.Kind.values()) {
            text.append("  %-18s %5d\n".formatted(kind.name().toLowerCase(Locale.ROOT), count(kind)));
        }
        findings.stream()
                .limit(MAX_SHOWN_FINDINGS)
                .forEach(finding -> text.append("  ").append(finding).append('\n'));
        return text.toString();
    }
}
