package io.claimtrail.fetch;

import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.fetch.FetchResult.Failed;
import io.claimtrail.fetch.FetchResult.Refused;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client for addresses that others choose. It refuses every host of which one address is not public, unless the
 * operator allows it. A name is resolved once for each request, and the connection is made to one of the addresses that were
 * checked, so that a second answer of the resolver has no effect; TLS still checks the name. Redirects are followed one by
 * one, each checked like the first address. There are no cookies, no credentials and no proxies, and connections are not kept.
 * Thread-safe.
 */
public final class GuardedFetcher implements AutoCloseable {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    private final FetchRules rules;
    private final NameResolver names;
    private final LongSupplier nanoTime;
    private final PinnedExchange exchange;

    /** A fetcher with the resolver of the operating system, and the certificate authorities that the JDK trusts. */
    public GuardedFetcher(FetchRules rules) {
        this(rules, NameResolver.ofSystem(), null);
    }

    /** A fetcher that resolves with {@code names}; {@code tls} trusts authorities, null stands for those of the JDK. */
    public GuardedFetcher(FetchRules rules, NameResolver names, @Nullable SSLContext tls) {
        this.rules = rules;
        this.names = names;
        this.nanoTime = System::nanoTime;
        this.exchange = new PinnedExchange(rules, tls);
    }

    /** What this fetcher may reach. */
    public FetchRules rules() {
        return rules;
    }

    /** Sends {@code request} and follows the redirects of a GET. Never throws for what the other side does. */
    public FetchResult fetch(FetchRequest request) {
        long deadline = nanoTime.getAsLong() + rules.timeout().toNanos();
        return switch (FetchAddress.parse(request.url(), rules.ports())) {
            case FetchAddress.Parsed.Invalid(String reason) -> new Refused(request.url(), reason);
            case FetchAddress.Parsed.Valid(FetchAddress first) -> follow(request, first, deadline);
        };
    }

    @Override
    public void close() {
        exchange.close();
    }

    private FetchResult follow(FetchRequest request, FetchAddress first, long deadline) {
        FetchAddress at = first;
        URI movedTo = null;
        boolean permanent = true;
        for (int redirects = 0; redirects <= rules.maxRedirects(); redirects++) {
            FetchResult result = ask(request, first, at, deadline);
            if (!(result instanceof Answered answer)
                    || request.content() != null
                    || !REDIRECTS.contains(answer.status())) {
                return withMove(result, movedTo);
            }
            Optional<String> location = answer.header("location");
            if (location.isEmpty()) {
                return new Failed(at.url().toString(), "redirects without saying where");
            }
            switch (at.resolve(location.get(), rules.ports())) {
                case FetchAddress.Parsed.Invalid(String reason) -> {
                    return new Refused(at.url().toString(), "redirects to an address that " + reason);
                }
                case FetchAddress.Parsed.Valid(FetchAddress next) -> {
                    if (at.isSecure() && !next.isSecure()) {
                        return new Refused(next.url().toString(), "redirects from https to http");
                    }
                    at = next;
                }
            }
            permanent &= PERMANENT.contains(answer.status());
            movedTo = permanent ? at.url() : movedTo;
        }
        return new Failed(first.url().toString(), "redirects more than " + rules.maxRedirects() + " times");
    }

    private static FetchResult withMove(FetchResult result, @Nullable URI movedTo) {
        return result instanceof Answered answer
                ? new Answered(answer.status(), answer.url(), movedTo, answer.headers(), answer.content())
                : result;
    }

    /** Resolves and checks the host of {@code at}, then asks exactly what was checked. */
    private FetchResult ask(FetchRequest request, FetchAddress first, FetchAddress at, long deadline) {
        String url = at.url().toString();
        List<InetAddress> addresses;
        try {
            addresses = at.literal() == null ? names.resolve(at.host()) : List.of(at.literal());
        } catch (UnknownHostException e) {
            return new Failed(url, "the name of the host has no address");
        }
        for (InetAddress address : addresses) {
            Optional<String> refusal = rules.addresses().refusal(address);
            if (refusal.isPresent()) {
                return new Refused(url, "leads to an address that is not public: " + refusal.get());
            }
        }
        if (addresses.isEmpty()) {
            return new Failed(url, "the name of the host has no address");
        }
        long remaining = deadline - nanoTime.getAsLong();
        return remaining <= 0
                ? new Failed(url, PinnedExchange.tooSlow(rules))
                : exchange.send(request, at, isSameOrigin(first, at), addresses, remaining);
    }

    private static boolean isSameOrigin(FetchAddress first, FetchAddress at) {
        return first.host().equals(at.host()) && first.port() == at.port() && first.isSecure() == at.isSecure();
    }
}
