package io.claimtrail.endtoend.torment.newsroom;

import io.claimtrail.localstack.installation.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some editors at work. */
public final class Newsroom implements AutoCloseable {

    private final Client client;
    private final Expectations expectations;
    private final Archive archive = new Archive();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Editor> editors = new ArrayList<>();
    private final List<Future<?>> working = new ArrayList<>();

    private Newsroom(Api ingest) {
        this.expectations = new Expectations();
        this.client = new Client(ingest, expectations);
    }

    /** Opens one with {@code size} editors, who begin to write at once. */
    public static Newsroom open(Api ingest, int size, long seed) {
        Newsroom newsroom = new Newsroom(ingest);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < size; i++) {
            Editor editor = new Editor(newsroom.client, newsroom.archive, random.split());
            newsroom.editors.add(editor);
            newsroom.working.add(newsroom.threads.submit(editor::work));
        }
        return newsroom;
    }

    /**
     * Lets every editor bring to its end what is in work, and tells what search may say then.
     *
     * @throws IllegalStateException where an editor was told that something is wrong with an article
     */
    public Expectations finish() throws InterruptedException {
        editors.forEach(Editor::stop);
        try {
            for (Future<?> editor : working) {
                editor.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an editor can't go on: " + e.getMessage(), e);
        }
        return expectations;
    }

    /** Whether nobody will write to that article any more, and its last write was acknowledged. */
    public boolean isClosed(String id) {
        return archive.has(id);
    }

    public Client.Tally tally() {
        return client.tally();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
