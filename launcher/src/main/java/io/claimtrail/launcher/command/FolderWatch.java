package io.claimtrail.launcher.command;

import io.claimtrail.launcher.client.ArticlePoster;
import io.claimtrail.launcher.client.DropFolder;
import io.claimtrail.launcher.client.Posted;
import io.claimtrail.launcher.client.ServiceException;
import io.claimtrail.launcher.instance.InstanceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Posts the files of a folder as they come. A file stays where it is while the service is unavailable. */
final class FolderWatch {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final ArticlePoster poster;

    FolderWatch(Terminal terminal, ArticlePoster poster) {
        this.terminal = terminal;
        this.poster = poster;
    }

    /** Posts until the thread is interrupted. */
    void run(Path folder) {
        DropFolder drop = new DropFolder(folder);
        terminal.progress("watching " + folder + "; interrupt to stop");
        Duration pause = PAUSE;
        while (pause(pause)) {
            try {
                look(drop);
                pause = PAUSE;
            } catch (ServiceException e) {
                terminal.progress("trying again in " + PAUSE_AFTER_FAILURE.toSeconds() + " seconds: " + e.getMessage());
                pause = PAUSE_AFTER_FAILURE;
            } catch (IOException e) {
                throw new InstanceException("the folder " + folder + " can't be read (" + e.getMessage() + ")");
            }
        }
    }

    /** Posts what is ready. */
    void look(DropFolder drop) throws IOException {
        for (Path file : drop.ready()) {
            List<String> refusals = new ArrayList<>();
            poster.post(file, posted -> tell(posted, refusals));
            if (refusals.isEmpty()) {
                drop.posted(file);
            } else {
                drop.refused(file, refusals);
            }
        }
    }

    private void tell(Posted posted, List<String> refusals) {
        switch (posted) {
            case Posted.Accepted(String origin, String id, List<String> notes) ->
                terminal.result("accepted\t" + id + "\t" + origin);
            case Posted.Refused(String origin, String reason) -> {
                refusals.add(origin + "\t" + reason);
                terminal.result("refused\t" + origin + "\t" + reason);
            }
        }
    }

    private static boolean pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
