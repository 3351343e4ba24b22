package io.claimtrail.localstack.instance;

import io.claimtrail.localstack.server.Node;
import java.nio.file.Path;

/**
 * A part as it should run.
 *
 * @param copy what it runs from
 * @param fingerprint changes with all that makes a difference
 */
record Deployed(Path copy, Node node, String fingerprint) {

    static Deployed of(Nodes nodes, Part part, Path copy) {
        Node node = nodes.node(part, copy);
        return new Deployed(copy, node, nodes.fingerprint(part, node.launch()));
    }
}
