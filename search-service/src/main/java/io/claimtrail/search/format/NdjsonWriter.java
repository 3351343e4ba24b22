package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes each item as one line of JSON. */
public final class NdjsonWriter implements ItemWriter {

    private final OutputStream out;
    private final ObjectMapper json;

    public NdjsonWriter(OutputStream out, ObjectMapper json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void write(List<ObjectNode> items) throws IOException {
        for (ObjectNode item : items) {
            out.write(json.writeValueAsBytes(item));
            out.write('\n');
        }
    }
}
