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

    private final List<RetryingClient> clients;
    private final Expectations expectations = new Expectations();
    private final ClosedArticles closed = new ClosedArticles();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Editor> editors = new ArrayList<>();
    private final List<Future<?>> working = new ArrayList<>();
    private final SplittableRandom random;

    private EditorialWorkload(List<Api> ingests, long seed) {
        this.clients = ingests.stream()
                .map(ingest -> new RetryingClient(ingest, expectations))
                .toList();
        this.random = new SplittableRandom(seed);
    }

    /**
     * Starts {@code size} editors.
     *
     * @param ingests instances of ingest-service; each editor writes to one of them
     */
    public static EditorialWorkload start(List<Api> ingests, int size, long seed) {
        EditorialWorkload workload = new EditorialWorkload(ingests, seed);
        for (int i = 0; i < size; i++) {
            RetryingClient client = workload.clients.get(i % workload.clients.size());
            Editor editor = new Editor(client, workload.closed, workload.split());
            workload.editors.add(editor);
            workload.working.add(workload.threads.submit(editor::work));
        }
        return workload;
    }

    /** Posts {@code size} long articles at once, beside the editors. */
    public Backlog postBacklog(int size) throws InterruptedException {
        return Backlog.post(clients, closed, size, split());
    }

    private synchronized SplittableRandom split() {
        return random.split();
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
        return clients.stream()
                .map(RetryingClient::tally)
                .reduce(new RetryingClient.Tally(0, 0, 0), RetryingClient.Tally::plus);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
