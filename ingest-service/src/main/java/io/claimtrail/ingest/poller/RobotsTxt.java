package io.claimtrail.ingest.poller;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.claimtrail.fetch.FetchRequest;
import io.claimtrail.fetch.FetchResult;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.ingest.article.CanonicalUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What hosts allow in their robots.txt (RFC 9309). A file that is missing allows all, one that can't be had now forbids all until
 * it is asked again; each is kept for a day at most.
 */
final class RobotsTxt {

    /** Name that operators of sites write in robots.txt for this program. */
    static final String NAME = "claimtrail";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration RETRY = Duration.ofMinutes(30);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
    private static final int MAX_HOSTS = 1000;

    private final Function<FetchRequest, FetchResult> fetch;
    private final InstantSource clock;
    private final Map<String, Rules> byOrigin = new ConcurrentHashMap<>();

    RobotsTxt(Function<FetchRequest, FetchResult> fetch, InstantSource clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    /** What may be done with an address. */
    enum Permission {
        ALLOWED,
        FORBIDDEN,
        /** The host can't say now. */
        UNKNOWN
    }

    private record Rules(BaseRobotRules rules, Instant until) {}

    /** Whether {@code url} may be fetched; asks its host if it has not been asked within a day. */
    Permission check(String url) {
        Optional<String> origin = origin(url);
        if (origin.isEmpty()) {
            return Permission.FORBIDDEN;
        }
        BaseRobotRules rules = rules(origin.get());
        if (rules.isDeferVisits()) {
            return Permission.UNKNOWN;
        }
        return rules.isAllowed(url) ? Permission.ALLOWED : Permission.FORBIDDEN;
    }

    /** Minimum time between two requests that the host of {@code url} wants, if it was asked; at most a minute. */
    Duration delay(String url) {
        Rules known = byOrigin.get(origin(url).orElse(""));
        long millis = known == null ? 0 : Math.max(0, known.rules().getCrawlDelay());
        return Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis()));
    }

    private BaseRobotRules rules(String origin) {
        Instant now = clock.instant();
        Rules known = byOrigin.get(origin);
        if (known == null || known.until().isBefore(now)) {
            if (byOrigin.size() >= MAX_HOSTS) {
                byOrigin.clear();
            }
            known = ask(origin, now);
            byOrigin.put(origin, known);
        }
        return known.rules();
    }

    private Rules ask(String origin, Instant now) {
        String url = origin + "/robots.txt";
        FetchResult result = fetch.apply(FetchRequest.get(url));
        if (result instanceof Answered answer && answer.status() == 200) {
            SimpleRobotRules rules = new SimpleRobotRulesParser()
                    .parseContent(
                            url, answer.content(), answer.header("content-type").orElse("text/plain"), List.of(NAME));
            return new Rules(rules, now.plus(KEPT));
        }
        boolean isMissing = result instanceof Answered answer
                && answer.status() >= 400
                && answer.status() < 500
                && answer.status() != 429;
        if (isMissing) {
            return new Rules(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL), now.plus(KEPT));
        }
        SimpleRobotRules later = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
        later.setDeferVisits(true);
        return new Rules(later, now.plus(RETRY));
    }

    private static Optional<String> origin(String url) {
        return CanonicalUrl.of(url).map(canonical -> canonical.getScheme() + "://" + canonical.getRawAuthority());
    }
}
