/**
 * Holds the manifests to their schemas, to each other and to the code. {@code Kustomize} renders, {@code Manifests} is what
 * came out, each {@code Rule} says what is wrong with it; a second test breaks manifests and expects to be told.
 */
package io.claimtrail.deploy;
