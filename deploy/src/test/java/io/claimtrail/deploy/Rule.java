package io.claimtrail.deploy;

import java.util.stream.Stream;

/** Says in a line each what is wrong with manifests. */
@FunctionalInterface
interface Rule {

    Stream<String> violations(Manifests manifests);
}
