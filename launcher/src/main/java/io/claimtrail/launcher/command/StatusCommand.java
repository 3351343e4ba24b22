package io.claimtrail.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.claimtrail.launcher.client.IndexedDocuments;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.client.ServiceException;
import io.claimtrail.launcher.client.Target;
import io.claimtrail.launcher.instance.Instance;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.ConsumerLag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the state of each component. */
@Command(
        name = "status",
        description =
                "Show each component: whether it runs and is ready, its address, records still to process, documents indexed.")
final class StatusCommand implements Runnable {

    private final Terminal terminal;
    private final CommandContext context;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Mixin
    private final InstallationOptions installation = new InstallationOptions();

    StatusCommand(Terminal terminal, CommandContext context) {
        this.terminal = terminal;
        this.context = context;
    }

    @Override
    public void run() {
        Target target = installation.target(context);
        List<ComponentStatus> components = target.isLocal() ? local(target) : remote(target);
        if (json) {
            terminal.result(write(Map.of("parts", components)));
        } else {
            components.stream().map(ComponentStatus::line).forEach(terminal::result);
        }
    }

    private List<ComponentStatus> local(Target target) {
        Instance instance = context.instance();
        Map<Component, Long> pids = instance.running();
        List<ComponentStatus> components = new ArrayList<>();
        try (ConsumerLag lag = target.lag();
                ServiceClient elasticsearch = target.client(Component.ELASTICSEARCH)) {
            for (Component component : Component.values()) {
                Long pid = pids.get(component);
                components.add(new ComponentStatus(
                        component.label(),
                        pid != null,
                        pid != null && instance.isReady(component),
                        target.address(component),
                        pid,
                        pids.containsKey(Component.KAFKA) ? lag(lag, component) : null,
                        component == Component.ELASTICSEARCH && pid != null
                                ? new IndexedDocuments(elasticsearch, "").count()
                                : Map.of()));
            }
        }
        return components;
    }

    /** The components whose address is given; which processes they are can't be seen from here. */
    private List<ComponentStatus> remote(Target target) {
        List<ComponentStatus> components = new ArrayList<>();
        for (Component component : Component.values()) {
            if (target.has(component)) {
                components.add(
                        switch (component) {
                            case KAFKA -> kafka(target);
                            case ELASTICSEARCH -> elasticsearch(target);
                            case INGEST, CLAIMS, SEARCH -> service(target, component);
                        });
            }
        }
        return components;
    }

    private ComponentStatus service(Target target, Component service) {
        boolean answers = false;
        boolean ready = false;
        try (ServiceClient client = target.client(service)) {
            ready = client.has("/q/health/ready");
            answers = true;
        } catch (ServiceException e) {
            terminal.progress("claimtrail: " + e.getMessage());
        }
        return new ComponentStatus(
                service.label(), answers, ready, target.address(service), null, lag(target, service), Map.of());
    }

    private static ComponentStatus kafka(Target target) {
        boolean answers = lag(target, Component.CLAIMS) != null;
        return new ComponentStatus(
                Component.KAFKA.label(), answers, answers, target.address(Component.KAFKA), null, null, Map.of());
    }

    private static ComponentStatus elasticsearch(Target target) {
        try (ServiceClient client = target.client(Component.ELASTICSEARCH)) {
            Map<String, Long> documents = new IndexedDocuments(client, target.indexPrefix()).count();
            boolean answers = !documents.isEmpty();
            return new ComponentStatus(
                    Component.ELASTICSEARCH.label(),
                    answers,
                    answers,
                    target.address(Component.ELASTICSEARCH),
                    null,
                    null,
                    documents);
        }
    }

    private static @Nullable Long lag(Target target, Component component) {
        if (!target.has(Component.KAFKA)) {
            return null;
        }
        try (ConsumerLag lag = target.lag()) {
            return lag(lag, component);
        }
    }

    private static @Nullable Long lag(ConsumerLag lag, Component component) {
        OptionalLong records = switch (component) {
            case CLAIMS -> lag.of(ConsumerLag.Reader.CLAIMS);
            case SEARCH -> lag.of(ConsumerLag.Reader.CROSS_REFERENCES);
            case KAFKA, ELASTICSEARCH, INGEST -> OptionalLong.empty();
        };
        return records.isPresent() ? records.getAsLong() : null;
    }

    private static String write(Object status) {
        try {
            return new ObjectMapper().writeValueAsString(status);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a status has plain fields only", e);
        }
    }
}
