package io.claimtrail.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.fetch.FetchRequest.Validators;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.fetch.FetchResult.Failed;
import io.claimtrail.fetch.FetchResult.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedFetcherTest {

    private final Fetching fetching = new Fetching();

    @AfterEach
    void close() throws Exception {
        fetching.close();
    }

    @Test
    void fetchesByNameFromTheAddressThatWasChecked() {
        Site site =
                fetching.site(Site.saying("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nETag: \"a\"\r\n\r\nhello"));

        Answered answer = Fetching.answered(
                fetching.fetcher(site, "127.0.0.1").fetch(FetchRequest.get(Fetching.url("news.test", site, "/a?b"))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.content()).asString(UTF_8).isEqualTo("hello");
        assertThat(answer.header("ETag")).contains("\"a\"");
        assertThat(site.requests().getFirst())
                .contains("GET /a?b HTTP/1.1", "Host: news.test:" + site.port(), "User-Agent: claimtrail (test)");
        assertThat(fetching.asked()).containsExactly("news.test");
    }

    @Test
    void resolvesOnceSoThatASecondAnswerHasNoEffect() {
        Site inner = fetching.site(Site.saying("HTTP/1.1 200 OK\r\n\r\nsecret"));
        List<String> answers = new ArrayList<>(List.of("93.184.215.14", "127.0.0.1"));
        GuardedFetcher fetcher = fetching.fetcher(Fetching.rules(inner, List.of()), host -> {
            return Fetching.addresses(answers.removeFirst());
        });

        FetchResult result = fetcher.fetch(FetchRequest.get(Fetching.url("rebinding.test", inner, "/")));

        assertThat(result).isInstanceOf(Failed.class);
        assertThat(fetching.asked()).containsExactly("rebinding.test");
        assertThat(inner.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "::1",
                "::ffff:127.0.0.1",
                "93.184.215.14,127.0.0.1",
                "127.0.0.1,93.184.215.14",
                "93.184.215.14,::1",
                "2606:4700::1111,10.0.0.1",
                "2606:4700::1111,fd00::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1"
            })
    void refusesANameOfWhichOneAddressIsNotPublic(String answer) {
        Site inner = fetching.site(Site.saying("HTTP/1.1 200 OK\r\n\r\nsecret"));
        GuardedFetcher fetcher = fetching.fetcher(Fetching.rules(inner, List.of()), host -> Fetching.addresses(answer));

        FetchResult result = fetcher.fetch(FetchRequest.get(Fetching.url("inner.test", inner, "/")));

        assertThat(Fetching.refused(result).reason()).startsWith("leads to an address that is not public");
        assertThat(inner.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://127.1:%d/",
                "http://2130706433:%d/",
                "http://0x7f.1:%d/",
                "http://0177.0.0.1:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://[::127.0.0.1]:%d/",
                "http://0.0.0.0:%d/",
                "http://0:%d/",
                "http://user@news.test:%d/",
                "http://news.test@127.0.0.1:%d/",
                "http://127.0.0.1:1/#@news.test:%d"
            })
    void refusesAddressesOfThisMachine(String url) {
        Site inner = fetching.site(Site.saying("HTTP/1.1 200 OK\r\n\r\nsecret"));
        GuardedFetcher fetcher =
                fetching.fetcher(Fetching.rules(inner, List.of()), host -> Fetching.addresses("93.184.215.14"));

        assertThat(fetcher.fetch(FetchRequest.get(url.formatted(inner.port())))).isInstanceOf(Refused.class);
        assertThat(inner.requests()).isEmpty();
    }

    @Test
    void refusesThePortsOfOtherServices() {
        Site site = fetching.site(Site.saying("HTTP/1.1 200 OK\r\n\r\nsecret"));
        GuardedFetcher fetcher = fetching.fetcher(
                Fetching.rules(FetchRules.WEB_PORTS, List.of(Cidr.parse("127.0.0.0/8")), Duration.ofSeconds(5)),
                host -> Fetching.addresses("127.0.0.1"));

        assertThat(Fetching.refused(fetcher.fetch(FetchRequest.get(Fetching.url("news.test", site, "/"))))
                        .reason())
                .contains("allowed are 80, 443");
        assertThat(site.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://inner.test:%d/",
                "http://10.0.0.1:%d/",
                "//169.254.169.254:%d/latest/meta-data/",
                "http://[::ffff:10.0.0.1]:%d/",
                "http://127.1:%d/",
                "http://user@news.test:%d/",
                "http://news.test:22/",
                "file:///etc/passwd"
            })
    void refusesARedirectInward(String location) {
        Site site = fetching.site((request, out) ->
                out.write(redirect(302, request.getFirst().contains("/a") ? location(request, location) : "/a")));
        GuardedFetcher fetcher = fetching.fetcher(
                Fetching.rules(site, List.of(Cidr.parse("127.0.0.1/32"))),
                host -> Fetching.addresses(host.equals("inner.test") ? "10.0.0.1" : "127.0.0.1"));

        FetchResult result = fetcher.fetch(FetchRequest.get(Fetching.url("news.test", site, "/")));

        assertThat(result).isInstanceOf(Refused.class);
        assertThat(site.requests()).hasSize(2);
    }

    @Test
    void resolvesAndChecksEachRedirectAnew() {
        Site site = fetching.site((request, out) -> out.write(redirect(302, "/again")));
        List<String> answers = new ArrayList<>(List.of("127.0.0.1", "10.0.0.1"));
        GuardedFetcher fetcher = fetching.fetcher(
                Fetching.rules(site, List.of(Cidr.parse("127.0.0.1/32"))),
                host -> Fetching.addresses(answers.removeFirst()));

        FetchResult result = fetcher.fetch(FetchRequest.get(Fetching.url("news.test", site, "/")));

        assertThat(Fetching.refused(result).reason()).contains("private");
        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void remembersWherePermanentRedirectsLead() {
        Site site = fetching.site((request, out) -> out.write(
                switch (request.getFirst().split(" ", -1)[1]) {
                    case "/old" -> redirect(301, "/older");
                    case "/older" -> redirect(308, "/new");
                    case "/new" -> redirect(302, "/today");
                    default -> "HTTP/1.1 200 OK\r\n\r\nhello".getBytes(UTF_8);
                }));

        Answered answer = Fetching.answered(
                fetching.fetcher(site, "127.0.0.1").fetch(FetchRequest.get(Fetching.url("news.test", site, "/old"))));

        assertThat(answer.url()).hasToString(Fetching.url("news.test", site, "/today"));
        assertThat(answer.movedTo()).hasToString(Fetching.url("news.test", site, "/new"));
    }

    @Test
    void givesUpALoopOfRedirects() {
        Site site = fetching.site((request, out) -> out.write(redirect(301, "/")));

        assertThat(Fetching.failed(fetching.fetcher(site, "127.0.0.1")
                        .fetch(FetchRequest.get(Fetching.url("news.test", site, "/")))))
                .isEqualTo("redirects more than 5 times");
        assertThat(site.requests()).hasSize(6);
    }

    @Test
    void sendsHeadersToNoOtherHost() {
        Site site = fetching.site((request, out) -> out.write(
                request.contains("GET / HTTP/1.1")
                        ? redirect(302, location(request, "http://other.test:%d/b"))
                        : "HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8)));

        Fetching.answered(fetching.fetcher(site, "127.0.0.1")
                .fetch(new FetchRequest(
                        Fetching.url("news.test", site, "/"), Map.of("Authorization", "secret"), null, null)));

        assertThat(site.requests()).hasSize(2);
        assertThat(site.requests().getFirst()).contains("Authorization: secret");
        assertThat(site.requests().getLast()).doesNotContain("Authorization: secret");
    }

    @Test
    void sendsValidatorsOnlyToTheAddressTheyCameFrom() {
        Site site = fetching.site((request, out) -> out.write(
                request.contains("GET / HTTP/1.1")
                        ? redirect(302, "/b")
                        : "HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(UTF_8)));
        Validators validators =
                new Validators(Fetching.url("news.test", site, "/b"), "W/\"x\"", "Mon, 02 Mar 2026 09:30:00 GMT");

        Answered answer = Fetching.answered(fetching.fetcher(site, "127.0.0.1")
                .fetch(FetchRequest.get(Fetching.url("news.test", site, "/"), validators)));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(site.requests().getFirst()).noneMatch(line -> line.startsWith("If-"));
        assertThat(site.requests().getLast())
                .contains("If-None-Match: W/\"x\"", "If-Modified-Since: Mon, 02 Mar 2026 09:30:00 GMT");
    }

    @Test
    void postsToTheNamedAddressOnly() {
        Site site = fetching.site((request, out) -> out.write(redirect(307, "/b")));

        Answered answer = Fetching.answered(fetching.fetcher(site, "127.0.0.1")
                .fetch(FetchRequest.post(
                        Fetching.url("hook.test", site, "/"),
                        Map.of("Content-Type", "application/json"),
                        "{}".getBytes(UTF_8))));

        assertThat(answer.status()).isEqualTo(307);
        assertThat(site.requests())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .contains("POST / HTTP/1.1", "Content-Type: application/json", "Content-Length: 2"));
    }

    @Test
    void usesNoProxyOfTheEnvironment() {
        Site site = fetching.site(Site.saying("HTTP/1.1 200 OK\r\n\r\nhello"));
        Map<String, String> proxy = Map.of(
                "http.proxyHost", "127.0.0.1", "http.proxyPort", "1", "http.nonProxyHosts", "", "socksProxyHost", "");
        proxy.forEach(System::setProperty);
        try {
            Fetching.answered(
                    fetching.fetcher(site, "127.0.0.1").fetch(FetchRequest.get(Fetching.url("news.test", site, "/"))));
        } finally {
            proxy.keySet().forEach(System::clearProperty);
        }
    }

    /** {@code location} with the port that {@code request} was sent to. */
    private static String location(List<String> request, String location) {
        String host = request.stream()
                .filter(line -> line.startsWith("Host: "))
                .findFirst()
                .orElseThrow();
        return location.replace("%d", host.substring(host.lastIndexOf(':') + 1));
    }

    private static byte[] redirect(int status, String location) {
        return ("HTTP/1.1 " + status + " Moved\r\nLocation: " + location + "\r\n\r\n").getBytes(UTF_8);
    }
}
