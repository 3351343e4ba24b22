package io.claimtrail.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that may be asked, as far as its text tells: http or https, an allowed port, no user information, and a host
 * that every resolver reads alike. Where the host leads is checked later.
 *
 * @param url normalized and in ASCII, without fragment
 * @param host in lower case; an IPv6 address without brackets
 * @param port never -1
 * @param literal the IP address that the host is; null if it is a name
 */
public record FetchAddress(
        URI url, String host, int port, @Nullable InetAddress literal) {

    private static final int MAX_LENGTH = 2048;

    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

    private static final Pattern AUTHORITY = Pattern.compile("(?<host>\\[[^\\]]*]|[^:]*)(:(?<port>[0-9]{0,5}))?");

    /** What {@code text} is: an address, or the reason why it must not be asked. */
    public sealed interface Parsed {

        /** It may be asked. */
        record Valid(FetchAddress address) implements Parsed {}

        /** It must not be asked. */
        record Invalid(String reason) implements Parsed {}
    }

    /** Whether TLS is used. */
    public boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    /** Parses {@code text}; {@code ports} are the allowed ports. */
    public static Parsed parse(String text, Set<Integer> ports) {
        try {
            return new Parsed.Valid(address(uri(text), ports));
        } catch (InvalidAddress e) {
            return new Parsed.Invalid(e.reason);
        }
    }

    /**
     * Parses {@code reference}, which this address gives in a redirect or a page and which may be relative to it; {@code ports}
     * are the allowed ports.
     */
    public Parsed resolve(String reference, Set<Integer> ports) {
        try {
            String stripped = reference.strip();
            if (stripped.startsWith("?")) {
                // RFC 3986, unlike URI, keeps the last segment of the path.
                return parse(url.toString().split("\\?", 2)[0] + stripped, ports);
            }
            return new Parsed.Valid(address(url.resolve(uri(stripped)), ports));
        } catch (InvalidAddress e) {
            return new Parsed.Invalid(e.reason);
        }
    }

    private static FetchAddress address(URI given, Set<Integer> ports) throws InvalidAddress {
        String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InvalidAddress("is not an absolute http or https address");
        }
        String authority = given.getRawAuthority() == null ? "" : given.getRawAuthority();
        if (authority.contains("@")) {
            throw new InvalidAddress("has user information before the host");
        }
        var parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new InvalidAddress("has no valid host");
        }
        String digits = parts.group("port");
        int usual = scheme.equals("http") ? 80 : 443;
        int port = digits == null || digits.isEmpty() ? usual : Integer.parseInt(digits);
        if (!ports.contains(port)) {
            throw new InvalidAddress("has the port " + port + ", allowed are "
                    + String.join(
                            ", ", ports.stream().sorted().map(String::valueOf).toList()));
        }
        return located(given, scheme, parts.group("host"), port, port == usual);
    }

    private static FetchAddress located(URI given, String scheme, String rawHost, int port, boolean isUsualPort)
            throws InvalidAddress {
        boolean inBrackets = rawHost.startsWith("[");
        String host = inBrackets ? rawHost.substring(1, rawHost.length() - 1) : asciiName(rawHost);
        Optional<InetAddress> literal = IpLiterals.parse(host);
        if (inBrackets ? literal.isEmpty() || !host.contains(":") : literal.isEmpty() && !isName(host)) {
            throw new InvalidAddress(
                    IpLiterals.endsInNumber(host)
                            ? "writes an IP address in another way than as four decimal numbers"
                            : "has no valid host");
        }
        String path = given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
        String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
        String shownHost = inBrackets ? "[" + host + "]" : host;
        URI url = URI.create(URI.create(scheme + "://" + shownHost + (isUsualPort ? "" : ":" + port) + path + query)
                .normalize()
                .toASCIIString());
        return new FetchAddress(url, host, port, literal.orElse(null));
    }

    /** Pages link to addresses with characters that a browser escapes and {@link URI} refuses. */
    private static URI uri(String text) throws InvalidAddress {
        String stripped = text.strip();
        if (stripped.length() > MAX_LENGTH) {
            throw new InvalidAddress("is longer than " + MAX_LENGTH + " characters");
        }
        StringBuilder escaped = new StringBuilder();
        stripped.chars()
                .forEach(c ->
                        escaped.append(" \"<>^`{|}".indexOf(c) >= 0 ? "%%%02X".formatted(c) : Character.toString(c)));
        try {
            return new URI(escaped.toString());
        } catch (URISyntaxException e) {
            throw new InvalidAddress("is not an address: " + e.getReason().toLowerCase(Locale.ROOT));
        }
    }

    private static String asciiName(String host) throws InvalidAddress {
        String withoutDot = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        try {
            return IDN.toASCII(withoutDot).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new InvalidAddress("has no valid host");
        }
    }

    private static boolean isName(String host) {
        if (host.isEmpty() || host.length() > 253 || IpLiterals.endsInNumber(host)) {
            return false;
        }
        for (String label : host.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Ends the parsing at the first violated rule. */
    private static final class InvalidAddress extends Exception {

        private static final long serialVersionUID = 1;

        private final String reason;

        InvalidAddress(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
