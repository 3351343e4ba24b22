package io.claimtrail.endtoend.chaos.workload;

import io.claimtrail.localstack.installation.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Editors that write concurrently until {@link #finish} is called. */
public final class EditorialWorkload implements AutoCloseable {

    private final RetryingClient client;
    private final Expectations expectations;
    private final ClosedArticles closed = new ClosedArticles();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Editor> editors = new ArrayList<>();
    private final List<Future<?>> working = new ArrayList<>();

    private EditorialWorkload(Api ingest) {
        this.expectations = new Expectations();
        this.client = new RetryingClient(ingest, expectations);
    }

    /** Starts {@code size} editors. */
    public static EditorialWorkload start(Api ingest, int size, long seed) {
        EditorialWorkload workload = new EditorialWorkload(ingest);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < size; i++) {
            Editor editor = new Editor(workload.client, workload.closed, random.split());
            workload.editors.add(editor);
            workload.working.add(workload.threads.submit(editor::work));
        }
        return workload;
    }

    /**
     * Lets every editor complete its current write, and returns what search may show then.
     *
     * @throws IllegalStateException if an article was rejected as invalid
     */
    public Expectations finish() throws InterruptedException {
        editors.forEach(Editor::stop);
        try {
            for (Future<?> editor : working) {
                editor.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an editor failed: " + e.getMessage(), e);
        }
        return expectations;
    }

    /** Whether that article no longer changes and its last write was acknowledged. */
    public boolean isClosed(String id) {
        return closed.contains(id);
    }

    public RetryingClient.Tally tally() {
        return client.tally();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
