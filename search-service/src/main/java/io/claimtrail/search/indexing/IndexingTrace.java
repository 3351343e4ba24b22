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

/** The last span of each article's trace: its documents are in the index. Spans of one batch share their time. */
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
