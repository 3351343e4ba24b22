package io.claimtrail.launcher.instance;

/** Something that the user can do something about; the message is one line that says what. */
public final class InstanceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InstanceException(String message) {
        super(message);
    }
}
