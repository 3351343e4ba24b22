package io.claimtrail.endtoend.torment.newsroom;

import io.claimtrail.localstack.installation.Api;
import io.claimtrail.endtoend.torment.newsroom.Version.Absent;
import io.claimtrail.endtoend.torment.newsroom.Version.Published;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** Writes as a good client does: what is not acknowledged is sent again, until it is, or until patience ends. */
public final class Client {

    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_MILLIS = 700;
    /** One in so many failures is the last that a client takes. */
    private static final int GIVES_UP = 20;

    private final Api ingest;
    private final Expectations expectations;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();

    Client(Api ingest, Expectations expectations) {
        this.ingest = ingest;
        this.expectations = expectations;
    }

    /**
     * How the writes went.
     *
     * @param retries requests that were refused for the moment, or got no answer
     * @param givenUp writes that were never acknowledged
     */
    public record Tally(int acknowledged, int retries, int givenUp) {}

    Tally tally() {
        return new Tally(acknowledged.get(), retries.get(), givenUp.get());
    }

    /** Makes {@code version} the newest of the article; false where patience ended before that was acknowledged. */
    boolean send(String id, Version version, RandomGenerator random) throws InterruptedException {
        expectations.sending(id, version);
        while (!isAcknowledged(id, version)) {
            retries.incrementAndGet();
            if (random.nextInt(GIVES_UP) == 0) {
                givenUp.incrementAndGet();
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS + random.nextInt(RETRY_MILLIS));
        }
        expectations.acknowledged(id, version);
        acknowledged.incrementAndGet();
        return true;
    }

    private boolean isAcknowledged(String id, Version version) {
        int status = status(id, version).orElse(UNAVAILABLE);
        return switch (status) {
            case ACCEPTED -> true;
            case TOO_MANY, UNAVAILABLE -> false;
            default -> throw new IllegalStateException(id + " was answered " + status);
        };
    }

    /** Empty where no answer came. */
    private OptionalInt status(String id, Version version) {
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
