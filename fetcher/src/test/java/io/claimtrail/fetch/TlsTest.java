package io.claimtrail.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import io.claimtrail.fetch.FetchResult.Answered;
import io.claimtrail.fetch.FetchResult.Failed;
import io.claimtrail.fetch.FetchResult.Refused;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with a certificate for news.test, which every name leads to. */
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private HttpsServer server;
    private SSLContext context;
    private final List<String> serverNames = new CopyOnWriteArrayList<>();

    @BeforeEach
    void serve() throws Exception {
        context = context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            ExtendedSSLSession session = (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
            session.getRequestedServerNames().forEach(name -> serverNames.add(new String(name.getEncoded(), UTF_8)));
            if (exchange.getRequestURI().getPath().equals("/down")) {
                exchange.getResponseHeaders().set("Location", "http://news.test:" + port() + "/");
                exchange.sendResponseHeaders(301, -1);
            } else {
                exchange.sendResponseHeaders(204, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void namesTheHostAndVerifiesItsCertificateWhileTheConnectionIsPinned() {
        assertThat(fetch("https://news.test:" + port() + "/", context)).isInstanceOf(Answered.class);
        assertThat(serverNames).containsExactly("news.test");
    }

    @Test
    void refusesTheCertificateOfAnotherHost() {
        assertThat(fetch("https://other.test:" + port() + "/", context))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.reason())
                                .isEqualTo("no TLS connection with a valid certificate of this host"));
        assertThat(serverNames).isEmpty();
    }

    @Test
    void refusesACertificateThatNoTrustedAuthoritySigned() {
        assertThat(fetch("https://news.test:" + port() + "/", null)).isInstanceOf(Failed.class);
        assertThat(serverNames).isEmpty();
    }

    @Test
    void refusesARedirectFromHttpsToHttp() {
        assertThat(fetch("https://news.test:" + port() + "/down", context))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("redirects from https to http"));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private FetchResult fetch(String url, @Nullable SSLContext tls) {
        FetchRules rules = new FetchRules(
                new PublicAddresses(List.of(Cidr.parse("127.0.0.1/32"))),
                Set.of(port()),
                Duration.ofSeconds(20),
                Duration.ofSeconds(5),
                1000,
                5,
                "claimtrail (test)");
        try (GuardedFetcher fetcher =
                new GuardedFetcher(rules, host -> List.of(InetAddress.getLoopbackAddress()), tls)) {
            return fetcher.fetch(FetchRequest.get(url));
        }
    }

    /** Has a new key, and trusts nothing but its certificate. */
    private SSLContext context() throws Exception {
        Path store = folder.resolve("store");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=news.test",
                        "-ext",
                        "san=dns:news.test",
                        "-storetype",
                        "PKCS12")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("site", keys.getCertificate("site"));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return tls;
    }
}
