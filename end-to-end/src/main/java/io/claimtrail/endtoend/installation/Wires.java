package io.claimtrail.endtoend.installation;

import io.claimtrail.localstack.instance.Part;
import io.claimtrail.localstack.server.FreePorts;
import io.claimtrail.localstack.server.KafkaNode.Detour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The wires of an installation: one for each service and each server that it needs, or none. */
public final class Wires implements AutoCloseable {

    /** Who needs whom. */
    public static final List<Line> LINES = List.of(
            new Line(Part.INGEST, Part.KAFKA),
            new Line(Part.CLAIMS, Part.KAFKA),
            new Line(Part.SEARCH, Part.KAFKA),
            new Line(Part.SEARCH, Part.ELASTICSEARCH));

    private final Map<Line, Wire> wires = new LinkedHashMap<>();
    private final List<Detour> detours = new ArrayList<>();

    private Wires() {}

    /** Who is joined by a wire. */
    public record Line(Part service, Part server) {

        @Override
        public String toString() {
            return service.label() + " to " + server.label();
        }
    }

    /** Every service reaches the servers directly. */
    public static Wires none() {
        return new Wires();
    }

    /** Every service has wires of its own. */
    public static Wires ofEachService() {
        Wires wires = new Wires();
        for (Line line : LINES) {
            Wire wire = Wire.open();
            wires.wires.put(line, wire);
            if (line.server() == Part.KAFKA) {
                int port = FreePorts.next();
                wire.leadTo(port);
                // Kafka tells its clients where to come, so each wire has a listener that tells of it.
                wires.detours.add(new Detour(line.service().name(), port, wire.port()));
            }
        }
        return wires;
    }

    public Wire wire(Line line) {
        return Objects.requireNonNull(wires.get(line), line.toString());
    }

    @Override
    public void close() {
        wires.values().forEach(Wire::close);
    }

    List<Detour> detours() {
        return detours;
    }

    void leadToElasticsearch(int port) {
        wires.forEach((line, wire) -> {
            if (line.server() == Part.ELASTICSEARCH) {
                wire.leadTo(port);
            }
        });
    }

    /** Where {@code service} finds Kafka; empty where it has no wire. */
    Optional<String> kafka(String service) {
        return address(service, Part.KAFKA);
    }

    /** Where {@code service} finds Elasticsearch; empty where it has no wire. */
    Optional<String> elasticsearch(String service) {
        return address(service, Part.ELASTICSEARCH);
    }

    private Optional<String> address(String service, Part server) {
        return Part.find(service)
                .map(part -> wires.get(new Line(part, server)))
                .map(wire -> "127.0.0.1:" + wire.port());
    }
}
