package io.claimtrail.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses in their one usual notation, and recognizes the unusual ones. Never asks a resolver. */
final class IpLiterals {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");

    private IpLiterals() {}

    /**
     * The address that {@code text} writes: IPv4 as four decimal numbers without leading zeros, IPv6 without brackets and
     * zone. Empty for all else. An IPv4-mapped address of IPv6 is returned as the IPv4 address that it stands for.
     */
    static Optional<InetAddress> parse(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a resolver may take {@code host} for an IPv4 address: its last label is a number, decimal, octal or
     * hexadecimal (<a href="https://url.spec.whatwg.org/#ends-in-a-number-checker">WHATWG URL</a>).
     */
    static boolean endsInNumber(String host) {
        return NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
    }
}
