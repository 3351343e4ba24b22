/**
 * Checks the manifests against their schemas, against each other and against the code. {@code Kustomize} renders them to
 * {@code Manifests}, and each {@code Rule} returns its violations. {@code BrokenManifestsTest} breaks manifests on purpose and
 * expects a violation.
 */
package io.claimtrail.deploy;
