/**
 * Fault injection: {@code FaultSequence} decides which fault comes next, {@code FaultScheduler} runs several at a time,
 * {@code FaultInjector} injects and removes each, and {@code LivenessSupervisor} restarts services as Kubernetes does. Each fault
 * has a target, often a {@code Part}: one process of the installation.
 */
@NullMarked
package io.claimtrail.endtoend.chaos.fault;

import org.jspecify.annotations.NullMarked;
