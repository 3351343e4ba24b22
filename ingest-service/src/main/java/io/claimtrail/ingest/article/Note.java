package io.claimtrail.ingest.article;

import io.claimtrail.edge.http.request.ForeignText;

/**
 * Something that a reader did to an article beyond taking what was sent: a repair, or a part that it left out.
 *
 * @param kind short name, which does not change between releases: it is also the tag of a metric
 * @param detail one sentence for the sender
 */
public record Note(String kind, String detail) {

    public Note {
        if (!kind.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("not the name of a note: " + kind);
        }
        detail = ForeignText.quotable(detail);
    }
}
