package io.claimtrail.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.localstack.installation.ConsumerLag;
import io.claimtrail.launcher.client.IndexedDocuments;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.instance.Instance;
import io.claimtrail.localstack.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what runs and how far it is. */
@Command(
        name = "status",
        description = "Show each part: whether it runs, where, how far it lags behind, what it holds.")
final class StatusCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext current;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    StatusCommand(Terminal terminal, CommandContext current) {
        this.terminal = terminal;
        this.current = current;
    }

    @Override
    public void run() {
        List<ComponentStatus> parts = parts();
        if (json) {
            terminal.result(write(Map.of("parts", parts)));
        } else {
            parts.stream().map(ComponentStatus::line).forEach(terminal::result);
        }
    }

    private List<ComponentStatus> parts() {
        Instance instance = current.instance();
        Map<Component, Long> pids = instance.running();
        List<ComponentStatus> parts = new ArrayList<>();
        try (ConsumerLag lag = current.lag();
                ServiceClient elasticsearch = current.client(Component.ELASTICSEARCH)) {
            for (Component part : Component.values()) {
                Long pid = pids.get(part);
                parts.add(new ComponentStatus(
                        part.label(),
                        pid != null,
                        pid != null && instance.isReady(part),
                        current.ports().address(part),
                        pid,
                        boxed(pids.containsKey(Component.KAFKA) ? lag(lag, part) : OptionalLong.empty()),
                        part == Component.ELASTICSEARCH && pid != null
                                ? new IndexedDocuments(elasticsearch).count()
                                : Map.of()));
            }
        }
        return parts;
    }

    private static OptionalLong lag(ConsumerLag lag, Component part) {
        return switch (part) {
            case CLAIMS -> lag.of(ConsumerLag.Reader.CLAIMS);
            case SEARCH -> lag.of(ConsumerLag.Reader.SEARCH);
            case KAFKA, ELASTICSEARCH, INGEST -> OptionalLong.empty();
        };
    }

    @org.jspecify.annotations.Nullable private static Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static String write(Object status) {
        try {
            return new ObjectMapper().writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a status has plain fields only", e);
        }
    }
}
