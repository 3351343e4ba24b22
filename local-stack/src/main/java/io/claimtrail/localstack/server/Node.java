package io.claimtrail.localstack.server;

/** Something that can be run here as a process of its own, and that answers on a port. */
public interface Node {

    /** How to start it, once {@link #prepare()} has been called. */
    ProcessSpec launch();

    /** Lays out its files; what an earlier run left stays. */
    void prepare();

    /** Whether it does its work by now. */
    boolean isReady();
}
