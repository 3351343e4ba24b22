package io.claimtrail.search.indexing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records the last span, {@code index}, of each event's trace. All spans of a batch have the same duration. */
@ApplicationScoped
class IndexingTrace {

    private static final TextMapGetter<String> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals("traceparent") ? traceparent : null;
        }
    };

    private final Tracer tracer;

    IndexingTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Runs {@code work} within a span for each of {@code traceparents}. */
    void continuing(List<String> traceparents, Runnable work) {
        List<Span> spans = traceparents.stream().map(this::start).toList();
        try {
            work.run();
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Span start(String traceparent) {
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, TRACEPARENT);
        return tracer.spanBuilder("index")
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
    }
}
