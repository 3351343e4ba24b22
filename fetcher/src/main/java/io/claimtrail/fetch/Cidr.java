package io.claimtrail.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * A block of IP addresses in CIDR notation, such as {@code 10.1.0.0/16} or {@code fd00::/8}.
 *
 * @param network the first address of the block
 * @param prefixLength number of leading bits that all addresses of the block share
 */
public record Cidr(InetAddress network, int prefixLength) {

    public Cidr {
        int bits = network.getAddress().length * Byte.SIZE;
        if (prefixLength < 0 || prefixLength > bits) {
            throw new IllegalArgumentException("the prefix length must be 0 to " + bits + ", is " + prefixLength);
        }
    }

    /**
     * Parses {@code text}: an address without a host name, a slash, and the length of the prefix.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Cidr parse(String text) {
        String[] parts = text.strip().split("/", -1);
        Optional<InetAddress> network = IpLiterals.parse(parts[0]);
        if (parts.length != 2 || network.isEmpty() || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException(
                    "must be a block of addresses such as 10.1.0.0/16 or fd00::/8, is " + text);
        }
        return new Cidr(network.get(), Integer.parseInt(parts[1]));
    }

    /** Whether {@code address} is in this block. An address of the other family is not. */
    public boolean contains(InetAddress address) {
        byte[] first = network.getAddress();
        byte[] other = address.getAddress();
        if (first.length != other.length) {
            return false;
        }
        int whole = prefixLength / Byte.SIZE;
        int rest = prefixLength % Byte.SIZE;
        return Arrays.equals(first, 0, whole, other, 0, whole)
                && (rest == 0 || ((first[whole] ^ other[whole]) & 0xFF) >> (Byte.SIZE - rest) == 0);
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + prefixLength;
    }
}
