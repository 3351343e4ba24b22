package io.claimtrail.ingest.stream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.ingest.article.JsonArticleReader;
import io.claimtrail.ingest.article.Submission;
import io.claimtrail.ingest.article.Submission.Accepted;
import io.claimtrail.ingest.article.Submission.Refused;
import io.claimtrail.ingest.publish.ArticlePublisher;
import io.claimtrail.ingest.stream.NdjsonLines.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjIntConsumer;

/**
 * Carries a stream of articles to Kafka. Answers keep the order of the lines; at most a window of them waits for Kafka,
 * and when it is full the sender is slowed down by not being read.
 */
@ApplicationScoped
public class ArticleStream {

    private final JsonArticleReader reader;
    private final ArticlePublisher publisher;
    private final ObjectWriter json;

    ArticleStream(JsonArticleReader reader, ArticlePublisher publisher, ObjectMapper mapper) {
        this.reader = reader;
        this.publisher = publisher;
        this.json = mapper.writerFor(LineAnswer.class)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .without(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /**
     * Publishes each line of {@code in} and writes one answer a line to {@code out}.
     *
     * @param maxLineBytes longer lines are refused
     * @param window how many lines may wait for Kafka at a time
     * @param settled is told the id and the status of each article once Kafka has it or can't be reached, on any thread
     *     and whether or not the sender waits for its answer
     */
    public void carry(InputStream in, OutputStream out, int maxLineBytes, int window, ObjIntConsumer<String> settled)
            throws IOException {
        NdjsonLines lines = new NdjsonLines(in, maxLineBytes);
        Deque<CompletableFuture<LineAnswer>> waiting = new ArrayDeque<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            waiting.add(submit(line.get(), maxLineBytes, settled));
            while (waiting.size() >= window
                    || (!waiting.isEmpty() && waiting.element().isDone())) {
                answer(waiting.remove(), out);
            }
            if (lines.mustWait()) {
                out.flush();
            }
        }
        while (!waiting.isEmpty()) {
            answer(waiting.remove(), out);
        }
    }

    private CompletableFuture<LineAnswer> submit(Line line, int maxLineBytes, ObjIntConsumer<String> settled) {
        if (line.tooLong()) {
            return CompletableFuture.completedFuture(LineAnswer.tooLong(line.number(), maxLineBytes));
        }
        Submission submission = reader.read(line.bytes(), Optional.empty());
        return switch (submission) {
            case Refused refused ->
                CompletableFuture.completedFuture(LineAnswer.refused(line.number(), refused.refusal()));
            case Accepted accepted -> publish(line.number(), accepted.article(), settled);
        };
    }

    private CompletableFuture<LineAnswer> publish(long line, Article article, ObjIntConsumer<String> settled) {
        return publisher
                .publish(article)
                .handle((sent, failure) -> failure == null
                        ? LineAnswer.accepted(line, article.id(), article.version())
                        : LineAnswer.unavailable(line, article.id()))
                .whenComplete((answer, failure) -> settled.accept(article.id(), answer.status()))
                .toCompletableFuture();
    }

    private void answer(CompletableFuture<LineAnswer> answer, OutputStream out) throws IOException {
        json.writeValue(out, answer.join());
        out.write('\n');
    }
}
