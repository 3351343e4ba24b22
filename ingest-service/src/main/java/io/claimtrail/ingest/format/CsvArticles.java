package io.claimtrail.ingest.format;

import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.ArticleDraft;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import io.claimtrail.ingest.foreign.ArticleTable;
import io.claimtrail.ingest.repair.TextRepairs;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a CSV table with a header, one row after the other, so that a table of any length needs the memory of one row. A table
 * that can't be read further ends with a refusal.
 */
public final class CsvArticles implements Iterator<ArticleSubmission> {

    /** Maximum number of characters of one row. */
    private static final int MAX_ROW = 8 << 20;

    private final SubmittedDocument document;
    private final DocumentReader reader;
    private final RowReader in;
    private @Nullable Iterator<CSVRecord> rows;
    private @Nullable ArticleTable table;
    private @Nullable ArticleSubmission next;
    private boolean ended;

    /**
     * Creates an iterator over the rows of {@code in}.
     *
     * @param document how to read each row
     */
    public CsvArticles(Reader in, SubmittedDocument document, DocumentReader reader) {
        this.in = new RowReader(in);
        this.document = document;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            ended |= next == null;
        }
        return next != null;
    }

    @Override
    public ArticleSubmission next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ArticleSubmission result = Objects.requireNonNull(next);
        next = null;
        return result;
    }

    private @Nullable ArticleSubmission advance() {
        try {
            if (rows == null) {
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setLenientEof(false)
                        .get()
                        .parse(in);
                Iterator<CSVRecord> opened = parser.iterator();
                rows = opened;
                ArticleSubmission refusal = header(opened);
                if (refusal != null) {
                    ended = true;
                    return refusal;
                }
            }
            in.startRow();
            return rows.hasNext() ? row(rows.next()) : null;
        } catch (UncheckedIOException | IllegalStateException | IOException e) {
            ended = true;
            return refused("the table can't be read further: " + reason(e));
        }
    }

    private @Nullable ArticleSubmission header(Iterator<CSVRecord> opened) {
        if (!opened.hasNext()) {
            return refused("the table has no header");
        }
        List<String> columns = opened.next().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        ArticleTable read = new ArticleTable(columns);
        if (!read.hasArticles()) {
            return refused("the header must name the columns title, body and publishedAt; it has: "
                    + String.join(", ", columns));
        }
        if (!read.unknown().isEmpty() && !document.options().lenient()) {
            return refused("the header has columns that are not known: " + String.join(", ", read.unknown())
                    + "; ?lenient=true ignores them");
        }
        table = read;
        return null;
    }

    private ArticleSubmission row(CSVRecord row) {
        ArticleTable known = Objects.requireNonNull(table);
        ArticleDraft draft = known.draft(row.toList());
        if (!document.options().raw()) {
            draft = TextRepairs.repair(draft);
        }
        return reader.readDraft(draft, document);
    }

    private static ArticleSubmission refused(String detail) {
        return new Refused(Refusal.invalid(List.of(new Violation("", detail))));
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage() == null ? "it broke off" : cause.getMessage();
        return message.replaceAll("\\(startline \\d+\\) ", "");
    }

    /** Stops within a row that is longer than the limit. */
    private static final class RowReader extends FilterReader {

        private long read;

        RowReader(Reader in) {
            super(in);
        }

        void startRow() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return count(super.read(buffer, offset, length), -1);
        }

        private int count(int result, int characters) throws IOException {
            read += characters < 0 ? Math.max(0, result) : characters;
            if (read > MAX_ROW) {
                throw new IOException("a row is longer than " + MAX_ROW + " characters");
            }
            return result;
        }
    }
}
