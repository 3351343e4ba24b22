package io.claimtrail.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.fetch.FetchResult.Failed;
import io.claimtrail.fetch.FetchResult.Refused;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;

/** Sites and fetchers of one test. */
final class Fetching implements AutoCloseable {

    static final int MAX_BYTES = 10_000;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    Site site(Site.Handler handler) {
        Site site = new Site(handler);
        opened.add(site);
        return site;
    }

    /** A fetcher that may reach loopback, and for which all names lead to {@code address}. */
    GuardedFetcher fetcher(Site site, String address) {
        return fetcher(rules(site, List.of(Cidr.parse("127.0.0.0/8"))), host -> addresses(address));
    }

    GuardedFetcher fetcher(FetchRules rules, NameResolver names) {
        GuardedFetcher fetcher = new GuardedFetcher(
                rules,
                host -> {
                    asked.add(host);
                    return names.resolve(host);
                },
                null);
        opened.add(fetcher);
        return fetcher;
    }

    /** Names that were resolved, in order. */
    List<String> asked() {
        return asked;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable closeable : opened) {
            closeable.close();
        }
    }

    static FetchRules rules(Site site, List<Cidr> allowed) {
        return rules(Set.of(site.port()), allowed, Duration.ofSeconds(5));
    }

    static FetchRules rules(Set<Integer> ports, List<Cidr> allowed, Duration timeout) {
        return new FetchRules(
                new PublicAddresses(allowed),
                ports,
                timeout,
                Duration.ofMillis(300),
                MAX_BYTES,
                5,
                "claimtrail (test)");
    }

    static List<InetAddress> addresses(String literals) {
        return Arrays.stream(literals.split(",", -1))
                .map(literal -> IpLiterals.parse(literal).orElseThrow())
                .toList();
    }

    static String url(String host, Site site, String path) {
        return "http://" + host + ":" + site.port() + path;
    }

    static Answered answered(FetchResult result) {
        return assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.type(Answered.class))
                .actual();
    }

    static Refused refused(FetchResult result) {
        return assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .actual();
    }

    static String failed(FetchResult result) {
        return assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.type(Failed.class))
                .actual()
                .reason();
    }
}
