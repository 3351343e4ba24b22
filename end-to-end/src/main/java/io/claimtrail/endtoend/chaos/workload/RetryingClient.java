package io.claimtrail.endtoend.chaos.workload;

import io.claimtrail.endtoend.chaos.workload.ArticleState.Absent;
import io.claimtrail.endtoend.chaos.workload.ArticleState.Published;
import io.claimtrail.localstack.installation.Api;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Writes articles to one instance of ingest-service. Retries each write until it is acknowledged, or gives up at random. All
 * writes of an article go to the same instance: after a 503, Kafka may still store the write of one instance behind that of
 * another.
 */
public final class RetryingClient {

    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_MILLIS = 700;
    /** One of this many failures makes the client give up. */
    private static final int GIVE_UP_RATIO = 20;

    private final Api ingest;
    private final Expectations expectations;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();

    RetryingClient(Api ingest, Expectations expectations) {
        this.ingest = ingest;
        this.expectations = expectations;
    }

    /**
     * Counts of writes.
     *
     * @param retries number of requests that were rejected temporarily or got no answer
     * @param givenUp number of writes that were never acknowledged
     */
    public record Tally(int acknowledged, int retries, int givenUp) {

        Tally plus(Tally other) {
            return new Tally(acknowledged + other.acknowledged, retries + other.retries, givenUp + other.givenUp);
        }
    }

    Tally tally() {
        return new Tally(acknowledged.get(), retries.get(), givenUp.get());
    }

    /** Writes a new state of the article. Returns false if the client gave up before it was acknowledged. */
    boolean send(String id, ArticleState version, RandomGenerator random) throws InterruptedException {
        expectations.sending(id, version);
        while (!isAcknowledged(id, version)) {
            retries.incrementAndGet();
            if (random.nextInt(GIVE_UP_RATIO) == 0) {
                givenUp.incrementAndGet();
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS + random.nextInt(RETRY_MILLIS));
        }
        expectations.acknowledged(id, version);
        acknowledged.incrementAndGet();
        return true;
    }

    private boolean isAcknowledged(String id, ArticleState version) {
        int status = status(id, version).orElse(UNAVAILABLE);
        return switch (status) {
            case ACCEPTED -> true;
            case TOO_MANY, UNAVAILABLE -> false;
            default -> throw new IllegalStateException(id + " was answered " + status);
        };
    }

    /** Status of the answer; empty if there was no answer. */
    private OptionalInt status(String id, ArticleState version) {
        String path = "/v1/articles/" + id;
        try {
            HttpResponse<String> answer = switch (version) {
                case Published(Draft draft) -> ingest.put(path, draft.json());
                case Absent() -> ingest.delete(path);
            };
            return OptionalInt.of(answer.statusCode());
        } catch (UncheckedIOException e) {
            return OptionalInt.empty();
        }
    }
}
