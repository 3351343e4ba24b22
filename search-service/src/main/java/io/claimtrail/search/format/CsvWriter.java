package io.claimtrail.search.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Items as rows (RFC 4180, UTF-8), under a header that names each column as JSON names the field. */
public final class CsvWriter implements ItemWriter {

    /**
     * What a spreadsheet may take for the beginning of a formula, in full width too (OWASP, CSV injection). A quote
     * before it makes it text.
     */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<JsonPointer> columns;
    private final CSVPrinter rows;

    /** Writes the header; {@code columns} are paths such as {@code article.title}. */
    public CsvWriter(OutputStream out, List<String> columns) throws IOException {
        this.columns = columns.stream()
                .map(path -> JsonPointer.compile("/" + path.replace('.', '/')))
                .toList();
        this.rows = new CSVPrinter(new OutputStreamWriter(out, UTF_8), CSVFormat.RFC4180);
        rows.printRecord(columns);
        rows.flush();
    }

    @Override
    public void write(List<ObjectNode> items) throws IOException {
        for (ObjectNode item : items) {
            for (JsonPointer column : columns) {
                rows.print(cell(item.at(column)));
            }
            rows.println();
        }
        rows.flush();
    }

    private static String cell(JsonNode value) {
        String text =
                value.isArray() ? value.valueStream().map(JsonNode::asText).collect(joining("; ")) : value.asText("");
        boolean isFormula = !value.isNumber() && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
