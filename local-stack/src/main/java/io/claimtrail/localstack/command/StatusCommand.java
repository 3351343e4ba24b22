package io.claimtrail.localstack.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.localstack.client.ConsumerLag;
import io.claimtrail.localstack.client.IndexedDocuments;
import io.claimtrail.localstack.client.ServiceClient;
import io.claimtrail.localstack.instance.Instance;
import io.claimtrail.localstack.instance.Part;
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
    private final Current current;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    StatusCommand(Terminal terminal, Current current) {
        this.terminal = terminal;
        this.current = current;
    }

    @Override
    public void run() {
        List<PartStatus> parts = parts();
        if (json) {
            terminal.result(write(Map.of("parts", parts)));
        } else {
            parts.stream().map(PartStatus::line).forEach(terminal::result);
        }
    }

    private List<PartStatus> parts() {
        Instance instance = current.instance();
        Map<Part, Long> pids = instance.running();
        List<PartStatus> parts = new ArrayList<>();
        try (ConsumerLag lag = current.lag();
                ServiceClient elasticsearch = current.client(Part.ELASTICSEARCH)) {
            for (Part part : Part.values()) {
                Long pid = pids.get(part);
                parts.add(new PartStatus(
                        part.label(),
                        pid != null,
                        pid != null && instance.isReady(part),
                        current.ports().address(part),
                        pid,
                        boxed(pids.containsKey(Part.KAFKA) ? lag(lag, part) : OptionalLong.empty()),
                        part == Part.ELASTICSEARCH && pid != null
                                ? new IndexedDocuments(elasticsearch).count()
                                : Map.of()));
            }
        }
        return parts;
    }

    private static OptionalLong lag(ConsumerLag lag, Part part) {
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
