package io.claimtrail.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves host names to IP addresses. */
@FunctionalInterface
public interface NameResolver {

    /**
     * All addresses of {@code host}, of both families.
     *
     * @throws UnknownHostException if there is none, or no answer
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The resolver of the operating system. */
    static NameResolver ofSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
