package io.claimtrail.ingest.article;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import java.util.List;

/** What a reader of a foreign format found in one item of a document. */
public sealed interface FoundArticle {

    /** An article, not checked yet. */
    record Text(ArticleDraft draft) implements FoundArticle {

        public Text {
            requireNonNull(draft, "draft");
        }
    }

    /** The sender takes the article with {@code id} back. */
    record Withdrawal(String id, Note note, ItemVersion version) implements FoundArticle {

        public Withdrawal {
            requireNonNull(id, "id");
            requireNonNull(note, "note");
            requireNonNull(version, "version");
        }
    }

    /** An item that is no article, or one that must not be published. */
    record Unusable(Refusal refusal) implements FoundArticle {

        public Unusable {
            requireNonNull(refusal, "refusal");
        }
    }

    /** An item that breaks a rule at the place {@code pointer}. */
    static FoundArticle unusable(String pointer, String detail) {
        return new Unusable(Refusal.invalid(List.of(new Violation(pointer, detail))));
    }

    /** The id of the article whose sender calls it {@code identifier}, the same in every format. */
    static String idOf(String identifier) {
        return ContentId.of("uri", identifier.strip());
    }
}
