package io.claimtrail.deploy;

import java.util.stream.Stream;

/** A rule for manifests. It returns one line per violation. */
@FunctionalInterface
interface Rule {

    Stream<String> violations(Manifests manifests);
}
