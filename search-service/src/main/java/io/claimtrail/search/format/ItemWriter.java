package io.claimtrail.search.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Writes the items of one list to a stream, batch after batch. */
public interface ItemWriter {

    void write(List<ObjectNode> items) throws IOException;
}
