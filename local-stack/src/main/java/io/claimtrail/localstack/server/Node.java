package io.claimtrail.localstack.server;

/** A server that can be run as a process on this machine and answers on a port. */
public interface Node {

    /** The process; {@link #prepare()} must have been called before it is started. */
    ProcessSpec launch();

    /** Creates the files that it needs; data of an earlier run is kept. */
    void prepare();

    /** Whether it can do its work. */
    boolean isReady();
}
