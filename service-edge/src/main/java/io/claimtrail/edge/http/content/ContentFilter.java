package io.claimtrail.edge.http.content;

import io.claimtrail.edge.http.content.ContentMemory.Reservation;
import io.claimtrail.edge.http.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Collects the content of a request on the event loop, before a thread takes the request: however many clients send slowly, or
 * nothing, no thread waits for them. Too much content is refused with 413, content that does not arrive in time with 408, and
 * content that there is no memory for with 503, once it has arrived. Streams are not collected: the resource reads them.
 */
class ContentFilter {

    private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
    private static final List<String> STREAMS = List.of("application/x-ndjson", "text/csv");
    private static final int FIRST = Integer.MIN_VALUE;

    private final ContentMemory memory;
    private final int maxSize;
    private final Duration timeout;
    private final Vertx vertx;

    ContentFilter(ContentMemory memory, ContentConfig config, Vertx vertx) {
        this.memory = memory;
        this.maxSize = Math.toIntExact(config.maxSize().asLongValue());
        this.timeout = config.timeout();
        this.vertx = vertx;
    }

    /**
     * Runs after authentication, when the operation is known. The framework requires that a filter on the event loop comes before
     * all that run on the thread of the operation.
     */
    @ServerRequestFilter(nonBlocking = true, priority = FIRST)
    @Nullable Uni<Void> collect(ContainerRequestContext request, ServerRequestContext server) {
        if (!WITH_CONTENT.contains(request.getMethod())) {
            return null;
        }
        boolean isPacked = GzipContent.isPacked(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        if (isStream(request)) {
            if (isPacked) {
                request.setEntityStream(GzipContent.unpacking(request.getEntityStream()));
            }
            return null;
        }
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) server;
        Reservation reservation = memory.open();
        context.registerCompletionCallback(completed -> reservation.close());
        return Uni.createFrom()
                .<byte[]>emitter(emitter -> new ContentCollection(context, reservation, emitter, isPacked).start())
                .invoke(content -> request.setEntityStream(new ByteArrayInputStream(content)))
                .replaceWithVoid();
    }

    private static boolean isStream(ContainerRequestContext request) {
        String type = request.getHeaderString("Content-Type");
        return type != null
                && STREAMS.stream().anyMatch(stream -> type.regionMatches(true, 0, stream, 0, stream.length()));
    }

    /** The collection of one request's content. All of it runs on the request's event loop. */
    private final class ContentCollection {

        private final ResteasyReactiveRequestContext context;
        private final HttpServerRequest request;
        private final Reservation reservation;
        private final UniEmitter<? super byte[]> emitter;
        private final boolean isPacked;
        private Buffer content = Buffer.buffer();
        private long received;
        private boolean noMemory;
        private boolean ended;
        private long timer;

        ContentCollection(
                ResteasyReactiveRequestContext context,
                Reservation reservation,
                UniEmitter<? super byte[]> emitter,
                boolean isPacked) {
            this.context = context;
            this.request = context.unwrap(HttpServerRequest.class);
            this.reservation = reservation;
            this.emitter = emitter;
            this.isPacked = isPacked;
        }

        void start() {
            if (request.isEnded()) {
                complete();
                return;
            }
            timer = vertx.setTimer(timeout.toMillis(), id -> timeOut());
            request.handler(this::append);
            request.endHandler(end -> complete());
            request.exceptionHandler(this::fail);
            // Also sends 100 Continue to a client that waits for it.
            context.serverRequest().resumeRequestInput();
        }

        private void append(Buffer chunk) {
            if (ended) {
                return;
            }
            received += chunk.length();
            if (received > maxSize) {
                fail(Problems.tooLarge(maxSize, "claimtrail.content.max-size"));
            } else if (!noMemory && reservation.reserve(chunk.length())) {
                content.appendBuffer(chunk);
            } else {
                // Read to the end, so that the client gets the response: it may not read it while it sends.
                noMemory = true;
                content = Buffer.buffer();
                reservation.close();
            }
        }

        private void complete() {
            if (ended) {
                return;
            }
            byte[] bytes = content.getBytes();
            if (noMemory) {
                fail(noMemory());
            } else if (isPacked) {
                // Unpacking takes too long for the event loop. Nothing else happens to this request meanwhile.
                vertx.executeBlocking(() -> GzipContent.unpack(bytes, maxSize, reservation, noMemory()), false)
                        .onComplete(this::complete, this::fail);
            } else {
                complete(bytes);
            }
        }

        private void complete(byte[] bytes) {
            if (!reservation.reserveTree(bytes)) {
                fail(noMemory());
            } else if (end()) {
                emitter.complete(bytes);
            }
        }

        private HttpProblem noMemory() {
            return Problems.overloaded("the service is working on other requests: their content needs the memory of "
                    + memory.limit() + " bytes that there is for it (" + ContentMemory.SETTING + ")");
        }

        private void timeOut() {
            context.registerCompletionCallback(completed -> request.connection().close());
            fail(Problems.contentTimeout(timeout));
        }

        private void fail(Throwable failure) {
            if (end()) {
                emitter.fail(failure instanceof HttpProblem ? failure : Problems.brokenOff());
            }
        }

        private boolean end() {
            boolean first = !ended;
            ended = true;
            content = Buffer.buffer();
            vertx.cancelTimer(timer);
            return first;
        }
    }
}
