package io.claimtrail.launcher.instance;

/** A failure that the user can correct; the message is one line that says how. */
public final class InstanceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InstanceException(String message) {
        super(message);
    }
}
