package io.claimtrail.fetch;

import io.claimtrail.fetch.FetchRequest.Validators;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.fetch.FetchResult.Failed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sends one request to one of the IP addresses that were checked, and reads the answer within the limits. */
final class PinnedExchange implements AutoCloseable {

    /** Maximum number of header lines of an answer, and of characters in one of them. */
    private static final Http1Config HEADER_LIMITS =
            Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(16_384).build();

    private final FetchRules rules;
    private final SSLContext tls;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-deadline").factory());

    PinnedExchange(FetchRules rules, @Nullable SSLContext tls) {
        this.rules = rules;
        this.tls = tls == null ? SSLContexts.createDefault() : tls;
    }

    static String tooSlow(FetchRules rules) {
        return "took longer than " + rules.timeout().toMillis() + " ms";
    }

    /**
     * Sends {@code request} to {@code at}.
     *
     * @param withHeaders whether the headers of the request are sent along
     * @param pinned the only addresses to connect to
     * @param nanos time for the whole exchange
     */
    FetchResult send(FetchRequest request, FetchAddress at, boolean withHeaders, List<InetAddress> pinned, long nanos) {
        HttpUriRequestBase message = message(request, at, withHeaders);
        Future<?> alarm = alarms.schedule(message::cancel, nanos, TimeUnit.NANOSECONDS);
        // Closed at once in the end: closing an answer would first read all the rest, which may be endless.
        CloseableHttpClient client = client(at, pinned, nanos);
        try {
            HttpHost host = new HttpHost(at.url().getScheme(), at.host(), at.port());
            return read(client.executeOpen(host, message, null), at);
        } catch (ContentReader.UnreadableContent e) {
            return new Failed(at.url().toString(), e.reason());
        } catch (IOException e) {
            return new Failed(at.url().toString(), message.isCancelled() ? tooSlow(rules) : reason(e));
        } catch (IllegalStateException e) {
            // What the client throws if it is cancelled before it has connected.
            if (message.isCancelled()) {
                return new Failed(at.url().toString(), tooSlow(rules));
            }
            throw e;
        } finally {
            alarm.cancel(false);
            client.close(CloseMode.IMMEDIATE);
        }
    }

    @Override
    public void close() {
        alarms.shutdownNow();
    }

    private HttpUriRequestBase message(FetchRequest request, FetchAddress at, boolean withHeaders) {
        byte[] content = request.content();
        HttpUriRequestBase message = content == null ? new HttpGet(at.url()) : new HttpPost(at.url());
        if (content != null) {
            // The header Content-Type is the caller's.
            message.setEntity(new ByteArrayEntity(content, (ContentType) null));
        }
        if (withHeaders) {
            request.headers().forEach(message::setHeader);
        }
        message.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        Validators validators = request.validators();
        if (validators != null && validators.url().equals(at.url().toString())) {
            if (validators.etag() != null) {
                message.setHeader(HttpHeaders.IF_NONE_MATCH, validators.etag());
            }
            if (validators.lastModified() != null) {
                message.setHeader(HttpHeaders.IF_MODIFIED_SINCE, validators.lastModified());
            }
        }
        return message;
    }

    private Answered read(ClassicHttpResponse response, FetchAddress at) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
            }
        }
        byte[] content = response.getCode() / 100 == 2 && response.getEntity() != null
                ? new ContentReader(rules.maxBytes()).read(response.getEntity(), headers.get("content-encoding"))
                : new byte[0];
        return new Answered(response.getCode(), at.url(), null, headers, content);
    }

    private CloseableHttpClient client(FetchAddress at, List<InetAddress> pinned, long nanos) {
        Timeout rest = Timeout.ofMilliseconds(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Pinned(at.host(), pinned))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(rest).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(rules.connectTimeout()))
                        .setSocketTimeout(rest)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADER_LIMITS)
                        .build())
                .setMaxConnTotal(1)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(rest).build())
                .setUserAgent(rules.userAgent())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    private static String reason(IOException failure) {
        if (failure instanceof SSLException) {
            return "no TLS connection with a valid certificate of this host";
        }
        if (failure instanceof SocketTimeoutException) {
            return "did not answer in time";
        }
        if (failure instanceof java.net.ConnectException) {
            return "can't be reached";
        }
        return failure.getCause() instanceof ProtocolException ? "sent no valid HTTP" : "broke off";
    }

    /** Answers with the addresses that were checked, and knows no other host. */
    private record Pinned(String host, List<InetAddress> addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String asked) throws UnknownHostException {
            String name = asked.startsWith("[") ? asked.substring(1, asked.length() - 1) : asked;
            if (!name.equalsIgnoreCase(host)) {
                throw new UnknownHostException(
                        asked + " was not checked, expected " + host + " of " + Arrays.toString(addresses.toArray()));
            }
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String asked) {
            return asked;
        }
    }
}
