package io.claimtrail.launcher.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of a component.
 *
 * @param ready whether it can do its work
 * @param pid of its process; null where it does not run, or runs elsewhere
 * @param lag records that it has still to process; null where it reads none, or Kafka does not answer
 * @param documents by kind, of Elasticsearch alone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ComponentStatus(
        String name,
        boolean running,
        boolean ready,
        String address,
        @Nullable Long pid,
        @Nullable Long lag,
        Map<String, Long> documents) {

    ComponentStatus {
        documents = Map.copyOf(documents);
    }

    /** For people. */
    String line() {
        String state = !running ? "not running" : ready ? "ready" : "not ready";
        String process = pid == null ? "" : "pid " + pid;
        String behind = lag == null ? "" : "lag " + lag;
        String held = documents.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return String.format(
                        Locale.ROOT, "%-15s  %-11s  %-23s  %-11s  %s%s", name, state, address, process, behind, held)
                .stripTrailing();
    }
}
