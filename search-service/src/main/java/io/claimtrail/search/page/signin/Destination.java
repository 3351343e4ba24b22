package io.claimtrail.search.page.signin;

import io.claimtrail.search.page.view.Address;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page that a person wanted to see before signing in. It is always on this server. */
record Destination(String path) {

    /** One slash and then none, also not as a browser may read it, so that no other host can follow. */
    private static final Pattern LOCAL = Pattern.compile("/(?:[^/\\\\\\p{Cntrl}\\s][^\\\\\\p{Cntrl}\\s]*)?");

    private static final int MAX_LENGTH = 2000;
    private static final Destination START = new Destination("/");

    /** The page at {@code address}; the start page where that is no address of this server. */
    static Destination of(@Nullable String address) {
        return address != null
                        && address.length() <= MAX_LENGTH
                        && LOCAL.matcher(address).matches()
                ? new Destination(address)
                : START;
    }

    /** The page of a request that was rejected: its address, or for a form the page that has the form. */
    static Destination of(URI request) {
        String query = request.getRawQuery();
        return of(query == null ? request.getRawPath() : request.getRawPath() + "?" + query);
    }

    /** The address of the page to sign in that leads here. */
    String signIn() {
        return equals(START)
                ? SignInPage.PATH
                : Address.of(SignInPage.PATH).with("then", path).toString();
    }
}
