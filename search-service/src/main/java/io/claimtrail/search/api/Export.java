package io.claimtrail.search.api;

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
 * Streams a list as fast as the client reads; one batch is in memory at a time. A fault after the first bytes breaks
 * the connection, so that nobody takes a part for the whole.
 *
 * @param clientHasLeft tells what writing may not: much of what is written to nobody is dropped in silence
 */
record Export(Stream<List<?>> batches, Opening opening, ObjectMapper json, BooleanSupplier clientHasLeft)
        implements StreamingOutput {

    /** Begins a format on a stream. */
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
                writer.write(items);
            }
        } catch (IOException e) {
            if (!clientHasLeft.getAsBoolean()) {
                throw e;
            }
        }
    }
}
