/**
 * An executable model of the protocol between articles, claims, ledger and generations. {@code ProtocolModel} lists the steps
 * that are possible in a {@code State}; {@code Exploration} follows all of them, breadth first, and finds the shortest way to
 * a state that violates a {@code Property}. Each {@code Protection} of the services can be removed. The model is plain Java
 * without servers; the Javadoc of each class of steps names the code that it stands for. {@code docs/architecture.md} says
 * what the model leaves out.
 */
package io.claimtrail.endtoend.model;
