package io.claimtrail.ingest.poller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.fetch.FetchRequest;
import io.claimtrail.fetch.FetchResult;
import io.claimtrail.ingest.poller.RobotsTxt.Permission;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTxtTest {

    private static final String PAGE = "https://a.example.org/news/1";

    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private FetchResult answer = answered(404, "");

    private final RobotsTxt robots = new RobotsTxt(this::fetch, () -> now);

    @Test
    void followsTheRulesForItsName() {
        answer = answered(200, """
                User-agent: *
                Disallow: /

                User-agent: claimtrail
                Disallow: /private
                Crawl-delay: 5
                """);

        assertThat(robots.check(PAGE)).isEqualTo(Permission.ALLOWED);
        assertThat(robots.check("https://a.example.org/private/1")).isEqualTo(Permission.FORBIDDEN);
        assertThat(robots.delay(PAGE)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void followsTheRulesForAllOthers() {
        answer = answered(200, "User-agent: *\nDisallow: /news/\nCrawl-delay: 200");

        assertThat(robots.check(PAGE)).isEqualTo(Permission.FORBIDDEN);
        assertThat(robots.delay(PAGE)).isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "404, ALLOWED",
        "410, ALLOWED",
        "401, ALLOWED",
        "403, ALLOWED",
        "429, UNKNOWN",
        "500, UNKNOWN",
        "503, UNKNOWN"
    })
    void readsTheStatus(int status, Permission expected) {
        answer = answered(status, "");

        assertThat(robots.check(PAGE)).isEqualTo(expected);
    }

    @Test
    void forbidsAllWhileAHostCantBeReached() {
        answer = new FetchResult.Failed(PAGE, "can't be reached");

        assertThat(robots.check(PAGE)).isEqualTo(Permission.UNKNOWN);

        answer = answered(404, "");
        now = now.plus(Duration.ofMinutes(31));

        assertThat(robots.check(PAGE)).isEqualTo(Permission.ALLOWED);
    }

    @Test
    void asksEachHostOnceADay() {
        robots.check(PAGE);
        robots.check("https://a.example.org/news/2");
        robots.check("https://b.example.org/news/2");
        now = now.plus(Duration.ofHours(25));
        robots.check(PAGE);

        assertThat(asked)
                .containsExactly(
                        "https://a.example.org/robots.txt",
                        "https://b.example.org/robots.txt",
                        "https://a.example.org/robots.txt");
    }

    private FetchResult fetch(FetchRequest request) {
        asked.add(request.url());
        return answer;
    }

    private static FetchResult answered(int status, String content) {
        return new FetchResult.Answered(
                status, URI.create("https://a.example.org/robots.txt"), null, Map.of(), content.getBytes(UTF_8));
    }
}
