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

/**
 * Writes items as rows (RFC 4180, UTF-8), under a header that names the field of each column as a path in the JSON
 * item.
 */
public final class CsvWriter implements ItemWriter {

    /**
     * First characters of texts that a spreadsheet may take for a formula, also in full width (OWASP, CSV injection). A
     * single quote before the text prevents that.
     */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final List<JsonPointer> columns;
    private final CSVPrinter rows;

    /** Starts with the header; {@code columns} are paths such as {@code article.title}. */
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
