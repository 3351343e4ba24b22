package io.claimtrail.launcher.command;

import io.claimtrail.launcher.instance.Home;
import io.claimtrail.launcher.instance.Instance;
import io.claimtrail.launcher.instance.Ports;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.FreePorts;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What commands run with: the terminal, the state folder and the environment. */
final class CommandContext {

    private final Terminal terminal;
    private final Home home;
    private final Map<String, String> environment;

    CommandContext(Terminal terminal, Home home, Map<String, String> environment) {
        this.terminal = terminal;
        this.home = home;
        this.environment = Map.copyOf(environment);
    }

    Terminal terminal() {
        return terminal;
    }

    Home home() {
        return home;
    }

    Map<String, String> environment() {
        return environment;
    }

    Ports ports() {
        return Ports.choose(environment, home.rememberedPorts(), FreePorts::next);
    }

    /** The addresses of the instance, whether it runs or not. */
    Map<Component, String> addresses() {
        Ports ports = ports();
        return Arrays.stream(Component.values()).collect(Collectors.toMap(Function.identity(), ports::address));
    }

    Instance instance() {
        return new Instance(home, ports(), environment, terminal::progress);
    }
}
