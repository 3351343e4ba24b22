package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.Node;
import java.nio.file.Path;

/**
 * A component as it should run by the present build and settings.
 *
 * @param copy what it runs from
 * @param fingerprint digest of everything that a restart is needed for
 */
record DeployedComponent(Path copy, Node node, String fingerprint) {

    static DeployedComponent of(Nodes nodes, Component component, Path copy) {
        Node node = nodes.node(component, copy);
        return new DeployedComponent(copy, node, nodes.fingerprint(component, node.launch()));
    }
}
