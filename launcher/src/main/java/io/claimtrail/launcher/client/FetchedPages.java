package io.claimtrail.launcher.client;

import io.claimtrail.fetch.Cidr;
import io.claimtrail.fetch.FetchRequest;
import io.claimtrail.fetch.FetchResult;
import io.claimtrail.fetch.FetchRules;
import io.claimtrail.fetch.GuardedFetcher;
import io.claimtrail.fetch.PublicAddresses;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Fetches documents by their address and posts them; from public hosts only, unless others are allowed. */
public final class FetchedPages implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MAX_REDIRECTS = 5;

    private final ArticlePoster poster;
    private final GuardedFetcher fetcher;

    /**
     * Posts with {@code poster}.
     *
     * @param allowed blocks of addresses that may be reached although they are not public
     * @param ports allowed ports
     */
    public FetchedPages(ArticlePoster poster, List<Cidr> allowed, Set<Integer> ports) {
        this.poster = poster;
        this.fetcher = new GuardedFetcher(new FetchRules(
                new PublicAddresses(allowed),
                ports,
                TIMEOUT,
                CONNECT_TIMEOUT,
                MAX_BYTES,
                MAX_REDIRECTS,
                "claimtrail (./claimtrail post)"));
    }

    /** Whether {@code argument} is an address and no file. */
    public static boolean isAddress(String argument) {
        return argument.regionMatches(true, 0, "http://", 0, 7) || argument.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Fetches the document at {@code url} and posts it. */
    public void post(String url, Consumer<Posted> outcome) {
        switch (fetcher.fetch(FetchRequest.get(url))) {
            case FetchResult.Refused refused ->
                outcome.accept(new Posted.Refused(url, refused.url() + " " + refused.reason()));
            case FetchResult.Failed failed ->
                outcome.accept(new Posted.Refused(url, failed.url() + " " + failed.reason()));
            case FetchResult.Answered answer
            when answer.status() != 200 ->
                outcome.accept(new Posted.Refused(url, "the host answers with the status " + answer.status()));
            case FetchResult.Answered answer ->
                poster.postDocument(
                        url,
                        answer.header("content-type").orElse("application/octet-stream"),
                        answer.url().toString(),
                        answer.content(),
                        outcome);
        }
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
