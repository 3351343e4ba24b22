package io.claimtrail.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Decides which IP addresses may be reached: those of the public internet, and those that the operator allows. The blocks are
 * those of IANA's registries of special-purpose addresses
 * (<a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a>,
 * <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>). Of IPv6 only global unicast
 * ({@code 2000::/3}) is public, and of that nothing that carries an IPv4 address or a tunnel.
 *
 * @param allowed blocks that may be reached although they are not public
 */
public record PublicAddresses(List<Cidr> allowed) {

    private static final List<Block> CLOSED_IPV4 = List.of(
            block("0.0.0.0/8", "unspecified"),
            block("10.0.0.0/8", "private"),
            block("100.64.0.0/10", "shared by a provider's customers"),
            block("127.0.0.0/8", "loopback"),
            block("168.63.129.16/32", "a cloud's services for its machines"),
            block("169.254.0.0/16", "link-local"),
            block("172.16.0.0/12", "private"),
            block("192.0.0.0/24", "reserved for protocols"),
            block("192.0.2.0/24", "for documentation"),
            block("192.88.99.0/24", "a 6to4 relay"),
            block("192.168.0.0/16", "private"),
            block("198.18.0.0/15", "for benchmarks"),
            block("198.51.100.0/24", "for documentation"),
            block("203.0.113.0/24", "for documentation"),
            block("224.0.0.0/4", "multicast"),
            block("240.0.0.0/4", "reserved"));

    private static final Cidr GLOBAL_IPV6 = Cidr.parse("2000::/3");

    private static final List<Block> CLOSED_IPV6 = List.of(
            block("2001::/23", "reserved for protocols and tunnels"),
            block("2001:db8::/32", "for documentation"),
            block("2002::/16", "6to4"),
            block("3fff::/20", "for documentation"));

    /** @param allowed blocks that may be reached although they are not public */
    public PublicAddresses {
        allowed = List.copyOf(allowed);
    }

    private record Block(Cidr cidr, String use) {}

    private static Block block(String cidr, String use) {
        return new Block(Cidr.parse(cidr), use);
    }

    /** Why {@code address} must not be reached; empty where it may be. */
    public Optional<String> refusal(InetAddress address) {
        return allowed.stream().anyMatch(block -> block.contains(address)) ? Optional.empty() : use(address);
    }

    private static Optional<String> use(InetAddress address) {
        if (address instanceof Inet4Address) {
            return use(address, CLOSED_IPV4);
        }
        return GLOBAL_IPV6.contains(address) ? use(address, CLOSED_IPV6) : Optional.of("not a global address of IPv6");
    }

    private static Optional<String> use(InetAddress address, List<Block> closed) {
        return closed.stream()
                .filter(block -> block.cidr().contains(address))
                .map(Block::use)
                .findFirst();
    }
}
