package io.claimtrail.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.fetch.FetchResult.Answered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives: sizes, times and encodings, also of hosts that mean harm. */
class FetchedContentTest {

    private final Fetching fetching = new Fetching();

    @AfterEach
    void close() throws Exception {
        fetching.close();
    }

    @Test
    void decompressesGzipUpToTheLimit() throws IOException {
        byte[] content = gzip(Fetching.MAX_BYTES);
        Site site = fetching.site((request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + content.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            out.write(content);
        });

        assertThat(Fetching.answered(fetching.fetcher(site, "127.0.0.1")
                                .fetch(FetchRequest.get(Fetching.url("news.test", site, "/"))))
                        .content())
                .hasSize(Fetching.MAX_BYTES);
        assertThat(site.requests().getFirst()).contains("Accept-Encoding: gzip");
    }

    @Test
    void stopsAtAGzipBomb() throws IOException {
        byte[] bomb = gzip(Fetching.MAX_BYTES * 100);
        assertThat(bomb.length).isLessThan(Fetching.MAX_BYTES);
        Site site = fetching.site((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(UTF_8));
            out.write(bomb);
        });

        assertThat(Fetching.failed(fetching.fetcher(site, "127.0.0.1")
                        .fetch(FetchRequest.get(Fetching.url("news.test", site, "/")))))
                .isEqualTo("has more than 10000 bytes");
    }

    @Test
    void stopsAtAnEndlessBody() {
        Site site = fetching.site((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write(("400\r\n" + "x".repeat(0x400) + "\r\n").getBytes(UTF_8));
            }
        });

        assertThat(Fetching.failed(fetching.fetcher(site, "127.0.0.1")
                        .fetch(FetchRequest.get(Fetching.url("news.test", site, "/")))))
                .isEqualTo("has more than 10000 bytes");
    }

    @Test
    void readsNoBodyOfAnError() {
        Site site = fetching.site((request, out) -> {
            out.write("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write(("400\r\n" + "x".repeat(0x400) + "\r\n").getBytes(UTF_8));
            }
        });

        Answered answer = Fetching.answered(
                fetching.fetcher(site, "127.0.0.1").fetch(FetchRequest.get(Fetching.url("news.test", site, "/"))));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).contains("120");
        assertThat(answer.content()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\n\r\n"})
    void endsADripAtTheDeadline(String beginning) {
        Site site = fetching.site((request, out) -> {
            out.write(beginning.getBytes(UTF_8));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
            }
        });
        GuardedFetcher fetcher = fetching.fetcher(
                Fetching.rules(Set.of(site.port()), List.of(Cidr.parse("127.0.0.1/32")), Duration.ofMillis(400)),
                host -> Fetching.addresses("127.0.0.1"));

        long start = System.nanoTime();
        FetchResult result = fetcher.fetch(FetchRequest.get(Fetching.url("news.test", site, "/")));

        assertThat(Fetching.failed(result)).isEqualTo("took longer than 400 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~Content-Length: 100~~short           | broke off",
                "HTTP/1.1 200 OK~Content-Length: 100000~~short        | has more than 10000 bytes",
                "HTTP/1.1 200 OK~Content-Encoding: br~~x              | has an encoding other than gzip",
                "HTTP/1.1 200 OK~Content-Encoding: gzip~~no gzip      | is not the gzip that it says it is",
                "SSH-2.0-OpenSSH_9.2~                                 | broke off",
                "HTTP/1.1 302 Found~~                                 | redirects without saying where"
            })
    void reportsABadAnswer(String answer, String reason) {
        Site site = fetching.site(Site.saying(answer.strip().replace("~", "\r\n")));

        assertThat(Fetching.failed(fetching.fetcher(site, "127.0.0.1")
                        .fetch(FetchRequest.get(Fetching.url("news.test", site, "/")))))
                .isEqualTo(reason);
    }

    @Test
    void reportsAHostWithoutAddressAndOneThatIsNotThere() {
        Site gone = fetching.site(Site.saying(""));
        gone.close();

        assertThat(Fetching.failed(fetching.fetcher(Fetching.rules(gone, List.of()), host -> {
                            throw new UnknownHostException(host);
                        })
                        .fetch(FetchRequest.get(Fetching.url("news.test", gone, "/")))))
                .isEqualTo("the name of the host has no address");
        assertThat(Fetching.failed(fetching.fetcher(gone, "127.0.0.1")
                        .fetch(FetchRequest.get(Fetching.url("news.test", gone, "/")))))
                .isEqualTo("can't be reached");
    }

    private static byte[] gzip(int bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(new byte[bytes]);
        }
        return compressed.toByteArray();
    }
}
