package io.claimtrail.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.claimtrail.launcher.client.ArticlePoster;
import io.claimtrail.launcher.client.DropFolder;
import io.claimtrail.launcher.client.ServiceClient;
import io.claimtrail.localstack.Component;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts to an ingest-service of the test, which refuses what contains "bad"; the same server has a page. */
class PostCommandTest {

    @TempDir
    Path folder;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> {
            byte[] page = "Title\n2026-03-02\nText.".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.createContext("/v1/articles", exchange -> {
            String content = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            posted.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + content);
            byte[] answer = (content.contains("bad") ? "{\"detail\": \"is bad\"}" : "{\"id\": \"a1\"}").getBytes(UTF_8);
            exchange.sendResponseHeaders(content.contains("bad") ? 422 : 202, answer.length);
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
    void fetchesADocumentAndPostsItWithItsAddress() {
        LauncherRun run = post(
                address() + "/page",
                "--allow",
                "127.0.0.0/8",
                "--port",
                Integer.toString(server.getAddress().getPort()));

        assertThat(run.out()).as(run.err()).isEqualTo("accepted\ta1\t" + address() + "/page\n");
        assertThat(posted)
                .singleElement()
                .asString()
                .startsWith("/v1/articles?url=http%3A%2F%2F127.0.0.1%3A")
                .contains("%2Fpage text/plain; charset=utf-8 Title\n");
    }

    @Test
    void fetchesFromPublicHostsOnly() {
        assertThat(post(address() + "/page").out()).contains("refused\t" + address() + "/page", "allowed are 80, 443");
        assertThat(post("http://127.0.0.1/").out()).contains("not public: loopback");
        assertThat(post("http://127.1/").out()).contains("in another way than as four decimal numbers");
        assertThat(posted).isEmpty();
    }

    @Test
    void postsTheFilesOfAFolder() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "two");
        Files.writeString(folder.resolve("a.json"), "{}");
        Files.writeString(folder.resolve(".hidden"), "no");

        assertThat(post(folder.toString()).out()).isEqualTo("accepted\ta1\ta.json\naccepted\ta1\tb.txt\n");
    }

    @Test
    void asksForSomethingToPost() {
        assertThat(post().err()).contains("name files, folders or addresses");
    }

    @Test
    void movesThePostedFilesOfAWatchedFolder() throws IOException {
        Files.writeString(folder.resolve("good.json"), "{}");
        Files.writeString(folder.resolve("refused.json"), "{\"bad\": 1}");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        DropFolder drop = new DropFolder(folder);
        try (ServiceClient ingest = new ServiceClient(Component.INGEST, URI.create(address()), null, null, false)) {
            FolderWatch watch = new FolderWatch(Terminal.of(nowhere, nowhere), new ArticlePoster(ingest));
            watch.look(drop);
            assertThat(posted).isEmpty();
            watch.look(drop);
            watch.look(drop);
        }

        assertThat(posted).hasSize(2);
        assertThat(folder.resolve("posted/good.json")).exists();
        assertThat(folder.resolve("refused/refused.json.reasons.log")).content().contains("is bad");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private LauncherRun post(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "post";
        all[1] = "--ingest";
        all[2] = address();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return LauncherRun.of(folder.resolve("home"), Map.of(), all);
    }
}
