package io.claimtrail.search.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void writesAHeaderAndARowAnItem() throws IOException {
        String csv = csv(
                List.of("id", "speaker.name", "confidence", "reviewed", "authors"),
                "{'id':'a','speaker':{'name':'Ann Lee'},'confidence':0.9,'reviewed':true,'authors':['Jo','Bo']}",
                "{'id':'b','speaker':null}");

        assertThat(csv)
                .isEqualTo("id,speaker.name,confidence,reviewed,authors\r\na,Ann Lee,0.9,true,Jo; Bo\r\nb,,,,\r\n");
    }

    @Test
    void writesTheHeaderOfAnEmptyList() throws IOException {
        assertThat(csv(List.of("id", "title"))).isEqualTo("id,title\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \"quoted\", word", "two\r\nlines", " spaces ", "'", "\"", "😀 中文 é", "a;b\tc"})
    void keepsAnyText(String text) throws IOException {
        assertThat(cell(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "=HYPERLINK(\"http://x\",\"y\")"
            })
    void makesFormulasText(String text) throws IOException {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @Test
    void leavesNumbersNumbers() throws IOException {
        assertThat(csv(List.of("value"), "{'value':-1}")).isEqualTo("value\r\n-1\r\n");
    }

    @Test
    void makesFormulasTextInListsToo() throws IOException {
        assertThat(csv(List.of("authors"), "{'authors':['=1','Bo']}")).isEqualTo("authors\r\n'=1; Bo\r\n");
    }

    private static String cell(String text) throws IOException {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", "x").put("text", text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvWriter(out, List.of("id", "text")).write(List.of(item));
        List<CSVRecord> rows =
                CSVFormat.RFC4180.parse(new StringReader(out.toString(UTF_8))).getRecords();
        assertThat(rows).hasSize(2).allMatch(row -> row.size() == 2);
        return rows.getLast().get(1);
    }

    private static String csv(List<String> columns, String... items) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(out, columns);
        for (String item : items) {
            writer.write(List.of((ObjectNode) new ObjectMapper().readTree(item.replace('\'', '"'))));
        }
        return out.toString(UTF_8);
    }
}
