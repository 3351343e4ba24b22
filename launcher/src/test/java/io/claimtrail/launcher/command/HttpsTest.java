package io.claimtrail.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search-service behind HTTPS with a certificate that the JDK does not trust. */
class HttpsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private HttpsServer server;
    private String shownKey = "";

    @BeforeEach
    void serve() throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-file",
                folder.resolve("ca.pem").toString());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/base/v1/claims", exchange -> {
            shownKey = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] answer = "{\"items\":[],\"total\":{\"value\":0,\"relation\":\"eq\"}}".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsTheKeyToAServiceWhoseAuthorityIsNamed() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "ct_abc\n");

        LauncherRun run = search("--ca-file", folder.resolve("ca.pem").toString(), "--key-file", key.toString());

        assertThat(run.out()).as(run.err()).isEqualTo("No claims.\n");
        assertThat(shownKey).isEqualTo("Bearer ct_abc");
    }

    @Test
    void saysHowToTrustACertificate() {
        LauncherRun run = search();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("claimtrail: no TLS connection to search-service")
                .contains("--ca-file");
    }

    private LauncherRun search(String... options) {
        String url = "https://localhost:" + server.getAddress().getPort() + "/base/";
        return LauncherRun.of(
                folder.resolve("home"),
                Map.of(),
                Stream.concat(Stream.of("search", "--search", url), Stream.of(options))
                        .toArray(String[]::new));
    }

    private SSLContext context() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("store"))) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... arguments) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-keystore",
                                folder.resolve("store").toString(),
                                "-storepass",
                                PASSWORD),
                        Stream.of(arguments))
                .toList();
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
    }
}
