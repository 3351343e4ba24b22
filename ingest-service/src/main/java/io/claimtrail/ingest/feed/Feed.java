package io.claimtrail.ingest.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed with its entries, in the order of the document. All values are as they came, addresses resolved.
 *
 * @param url the page that the feed belongs to
 * @param updated when the feed as a whole changed
 * @param isWellFormed whether the document could be read without repairs
 */
public record Feed(
        @Nullable String title,
        @Nullable String url,
        @Nullable String language,
        @Nullable String updated,
        @Nullable String rights,
        boolean isWellFormed,
        List<Entry> entries) {

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param guid how the feed calls the entry; never changes, or so its publisher says
     * @param url the page of the entry
     * @param content its full text, if the feed has it
     * @param summary what the feed gives beside or instead of the full text
     * @param isHtml whether content and summary are HTML
     */
    public record Entry(
            @Nullable String guid,
            @Nullable String url,
            @Nullable String title,
            @Nullable String content,
            @Nullable String summary,
            boolean isHtml,
            @Nullable String published,
            @Nullable String updated,
            @Nullable String language,
            List<String> authors,
            List<String> categories) {

        public Entry {
            authors = List.copyOf(authors);
            categories = List.copyOf(categories);
        }

        /** Whether the feed gives no full text of the entry. */
        public boolean isTeaser() {
            return content == null;
        }
    }
}
