package io.claimtrail.launcher.instance;

import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.server.Node;
import java.nio.file.Path;

/**
 * A part as it should run.
 *
 * @param copy what it runs from
 * @param fingerprint changes with all that makes a difference
 */
record DeployedComponent(Path copy, Node node, String fingerprint) {

    static DeployedComponent of(Nodes nodes, Component part, Path copy) {
        Node node = nodes.node(part, copy);
        return new DeployedComponent(copy, node, nodes.fingerprint(part, node.launch()));
    }
}
