package io.claimtrail.search.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonWriterTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void writesAnItemALine() throws IOException {
        String hostile = "a\nb\r\u2028\u0000\"\\ 😀";
        ObjectNode first = JsonNodeFactory.instance.objectNode().put("id", "1").put("text", hostile);
        ObjectNode second = JsonNodeFactory.instance.objectNode().put("id", "2").putNull("text");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new NdjsonWriter(out, json).write(List.of(first, second));

        String[] lines = out.toString(UTF_8).split("\n", -1);
        assertThat(lines).hasSize(3).endsWith("");
        assertThat(json.readTree(lines[0])).isEqualTo(first);
        assertThat(json.readTree(lines[1])).isEqualTo(second);
    }
}
