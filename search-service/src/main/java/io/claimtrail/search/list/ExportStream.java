package io.claimtrail.search.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.search.format.ItemWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Streams a list as fast as the client reads, with one batch in memory at a time. If reading a batch fails after the
 * first bytes, the connection is aborted, so that the client cannot take a part of the list for the whole.
 *
 * @param clientHasLeft whether the client has closed the connection: writing to a closed connection often does not fail
 * @param deadline limits the time that the client takes to read a batch
 */
record ExportStream(
        Stream<List<?>> batches,
        Opening opening,
        ObjectMapper json,
        BooleanSupplier clientHasLeft,
        WriteDeadline deadline)
        implements StreamingOutput {

    /** Starts writing a format to a stream. */
    interface Opening {
        ItemWriter on(OutputStream out) throws IOException;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (batches) {
            ItemWriter writer = opening.on(out);
            Iterator<List<?>> remaining = batches.iterator();
            while (!clientHasLeft.getAsBoolean() && remaining.hasNext()) {
                List<ObjectNode> items = remaining.next().stream()
                        .map(json::<ObjectNode>valueToTree)
                        .toList();
                deadline.run(() -> writer.write(items));
            }
            // Closing the stream afterwards then has nothing to wait for.
            deadline.run(out::flush);
        } catch (IOException e) {
            if (!clientHasLeft.getAsBoolean()) {
                throw e;
            }
        }
    }
}
