package io.claimtrail.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tools and files that a machine may lack. A test that needs a missing one is skipped, with a line in the build's output. */
final class Requirement {

    private Requirement() {}

    static void kubectl() {
        assume(Kustomize.isInstalled(), "kubectl is not installed: the manifests are not checked");
    }

    static void definitions(String unchecked) {
        assume(
                Rules.definitions().isPresent(),
                "-Dclaimtrail.kubernetes.crds=FOLDER is not set: not checked against the definitions of the operators: "
                        + unchecked);
    }

    private static void assume(boolean met, String otherwise) {
        if (!met) {
            System.out.println("SKIPPED: " + otherwise);
        }
        assumeTrue(met, otherwise);
    }
}
