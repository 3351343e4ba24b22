package io.claimtrail.ingest.stream;

import io.claimtrail.ingest.article.Note;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;

/** Counts the notes of accepted articles by their kind. */
@Singleton
public class NoteCounter {

    private final MeterRegistry metrics;

    NoteCounter(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Counts {@code notes}; each is one of a fixed number of kinds. */
    public void count(List<Note> notes) {
        notes.forEach(note -> metrics.counter("claimtrail.articles.notes", "kind", note.kind())
                .increment());
    }
}
