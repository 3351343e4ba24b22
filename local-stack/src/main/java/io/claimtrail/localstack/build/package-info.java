/**
 * What the build leaves to be run, and copies of it. {@code BuildCopies} names each copy after its content, so that a build
 * never disturbs what runs.
 */
@NullMarked
package io.claimtrail.localstack.build;

import org.jspecify.annotations.NullMarked;
