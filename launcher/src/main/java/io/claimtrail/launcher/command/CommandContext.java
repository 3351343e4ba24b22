package io.claimtrail.launcher.command;

import io.claimtrail.localstack.installation.ConsumerLag;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.launcher.instance.Home;
import io.claimtrail.launcher.instance.Instance;
import io.claimtrail.localstack.Component;
import io.claimtrail.launcher.instance.Ports;
import io.claimtrail.localstack.server.FreePorts;
import java.util.Map;
import java.util.Optional;

/** The instance that a command is about: the one of the state folder. */
final class CommandContext {

    private static final String KEY = "CLAIMTRAIL_API_KEY";

    private final Terminal terminal;
    private final Home home;
    private final Map<String, String> environment;

    CommandContext(Terminal terminal, Home home, Map<String, String> environment) {
        this.terminal = terminal;
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    Home home() {
        return home;
    }

    Ports ports() {
        return Ports.choose(environment, home.rememberedPorts(), FreePorts::next);
    }

    Instance instance() {
        return new Instance(home, ports(), terminal::progress);
    }

    ServiceClient client(Component part) {
        Optional<String> key = Optional.ofNullable(environment.get(KEY)).filter(given -> part.isService());
        return new ServiceClient(part.label(), ports().url(part), key);
    }

    ConsumerLag lag() {
        return new ConsumerLag(ports().address(Component.KAFKA));
    }
}
