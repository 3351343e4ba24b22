package io.claimtrail.ingest.format;

import io.claimtrail.ingest.feed.XmlFeeds;
import io.claimtrail.ingest.markup.CharacterSets;
import io.claimtrail.ingest.markup.XmlDocuments;
import io.claimtrail.ingest.wire.NewsMlReader;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of documents, told by the declared type and, where that is general or plainly wrong, by how the document begins. */
enum DocumentKind {
    JSON,
    NINJS,
    TEXT,
    HTML,
    XML,
    CSV;

    /** Number of bytes that are looked at. */
    private static final int HEAD = 20_000;

    static DocumentKind of(@Nullable String contentType, byte[] bytes) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/vnd.iptc.ninjs+json")) {
            return NINJS;
        }
        if (type.equals("application/json") || type.endsWith("+json") || type.equals("text/json")) {
            return JSON;
        }
        if (type.equals("text/csv") || type.equals("application/csv")) {
            return CSV;
        }
        String head = CharacterSets.decode(
                        Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), CharacterSets.declared(contentType))
                .text();
        String root = XmlDocuments.rootName(head);
        boolean isHtml = root.equals("html")
                || head.stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html");
        boolean isXml = XmlFeeds.ROOTS.contains(root) || NewsMlReader.ROOTS.contains(root) || root.equals("nitf");
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return isXml ? XML : HTML;
        }
        if (type.endsWith("/xml") || type.endsWith("+xml")) {
            return isHtml ? HTML : XML;
        }
        if (isHtml) {
            return HTML;
        }
        if (isXml) {
            return XML;
        }
        boolean isGeneral = type.isEmpty() || type.equals("application/octet-stream");
        String start = head.stripLeading();
        boolean isArrayOrNothing = start.isEmpty() || start.startsWith("[");
        if (start.startsWith("{\"") || start.matches("(?s)\\{\\s+\".*") || (isGeneral && isArrayOrNothing)) {
            return JSON;
        }
        return TEXT;
    }
}
