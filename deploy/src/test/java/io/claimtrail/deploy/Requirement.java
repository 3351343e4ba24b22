package io.claimtrail.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Something that a machine may lack; a test that needs it is skipped, and the build's output says why. */
final class Requirement {

    private Requirement() {}

    static void kubectl() {
        assume(Kustomize.isInstalled(), "kubectl is not installed: the manifests are not rendered, and not checked");
    }

    static void definitions(String unchecked) {
        assume(
                Rules.definitions().isPresent(),
                "-Dclaimtrail.kubernetes.crds=FOLDER is not set: not checked against the operators' own definitions are "
                        + unchecked);
    }

    private static void assume(boolean met, String otherwise) {
        if (!met) {
            System.out.println("SKIPPED: " + otherwise);
        }
        assumeTrue(met, otherwise);
    }
}
