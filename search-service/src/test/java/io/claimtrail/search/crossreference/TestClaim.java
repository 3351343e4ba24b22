package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents of claims as the index has them; each is the only claim of its article. */
final class TestClaim {

    private TestClaim() {}

    /** A claim whose speaker the article names. */
    static IndexedClaim by(String name, String id, String content) {
        return by(name, null, id, content);
    }

    static IndexedClaim by(String name, @Nullable String role, String id, String content) {
        ObjectNode document = document(id, content);
        document.withObject("source").put("text", name);
        document.putObject("speaker")
                .put("id", "speaker-" + name)
                .put("name", name)
                .put("kind", "person")
                .put("role", role)
                .put("status", "resolved")
                .putArray("candidates");
        return withKeys(document);
    }

    /** A claim whose speaker the article does not name. */
    static IndexedClaim byUnknown(String id, String content) {
        ObjectNode document = document(id, content);
        document.withObject("source").put("text", "the ministry");
        document.putObject("speaker")
                .putNull("id")
                .put("name", "the ministry")
                .put("kind", "unknown")
                .put("status", "unresolved")
                .putArray("candidates");
        return withKeys(document);
    }

    private static ObjectNode document(String id, String content) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("id", id);
        document.putObject("article")
                .put("id", "article-of-" + id)
                .put("publisher", "Courier")
                .put("publishedAt", "2026-03-02T09:30:00Z");
        document.putObject("content").put("text", content);
        document.putObject("cue").put("text", "said");
        return document;
    }

    private static IndexedClaim withKeys(ObjectNode document) {
        ClaimKeys.addTo(List.of(document), 50);
        return new IndexedClaim(document);
    }
}
