package io.claimtrail.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.corpus.GeneratedArticle;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.bench.installation.Endpoint;
import io.claimtrail.bench.installation.Writer;
import io.claimtrail.bench.load.ClosedLoad;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.localstack.Component;
import io.claimtrail.localstack.installation.Installation;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Measures the articles per second that ingest-service accepts, against Kafka's own producer with the same records. No
 * consumer runs.
 *
 * @param articles articles per round
 */
record IngestBenchmark(int articles) implements Benchmark {

    private static final int CLIENTS = 32;
    private static final String PATH = "/v1/articles";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        List<GeneratedArticle> generated =
                IntStream.range(0, articles).mapToObj(corpus::article).toList();
        List<ProducerRecord<String, byte[]>> records =
                generated.stream().map(Writer::article).toList();
        List<byte[]> posts = generated.stream().map(one -> post(one.article())).toList();
        Endpoint ingest = new Endpoint(installation.running(Component.INGEST));
        HttpRequest stream = ingest.sending("POST", PATH, Endpoint.NDJSON, lines(posts));
        ClosedLoad single = new ClosedLoad(
                CLIENTS,
                posts.stream()
                        .map(post -> ingest.sending("POST", PATH, Endpoint.JSON, post))
                        .toList());
        Stopwatch raw = Stopwatch.ofWallClock();
        Stopwatch streamed = Stopwatch.ofWallClock();
        Stopwatch posted = Stopwatch.ofWallClock();
        try (Writer writer = new Writer(installation.kafkaBootstrapServers())) {
            Stopwatch.rounds(
                    progress,
                    () -> {
                        raw.time(articles, () -> writer.write(records));
                        streamed.time(articles, () -> requireAccepted(Endpoint.send(stream)));
                        posted.time(articles, single::once);
                    },
                    raw,
                    streamed,
                    posted);
        }
        return List.of(
                Figure.of("NDJSON", streamed.perSecond(), Unit.PER_SECOND)
                        .against(raw.perSecond())
                        .atLeast(0.5),
                Figure.of("single POST, " + CLIENTS + " clients", posted.perSecond(), Unit.PER_SECOND)
                        .against(raw.perSecond())
                        .atLeast(0.15));
    }

    /** The body of the POST for {@code article}. */
    static byte[] post(Article article) {
        ObjectNode json = JSON.valueToTree(article);
        json.remove(List.of("version", "rights"));
        return json.toString().getBytes(UTF_8);
    }

    private static byte[] lines(List<byte[]> posts) {
        return posts.stream()
                .map(post -> new String(post, UTF_8) + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private void requireAccepted(byte[] answer) {
        long accepted = new String(answer, UTF_8)
                .lines()
                .filter(line ->
                        Endpoint.parse(line.getBytes(UTF_8)).path("status").asInt() == 202)
                .count();
        if (accepted != articles) {
            throw new IllegalStateException("ingest-service accepted " + accepted + " of " + articles + " articles");
        }
    }
}
