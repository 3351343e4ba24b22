package io.claimtrail.launcher.client;

/** A service did not answer, or refused; the message is one line that says what to do. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ServiceException(String message) {
        super(message);
    }
}
