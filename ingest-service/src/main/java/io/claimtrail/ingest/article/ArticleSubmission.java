package io.claimtrail.ingest.article;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.Refusal;
import java.util.List;

/** Result of reading the content of a request that submits an article. */
public sealed interface ArticleSubmission {

    /**
     * A valid article in its stored form.
     *
     * @param notes what was repaired or left out; empty if nothing was
     */
    record Accepted(Article article, List<Note> notes) implements ArticleSubmission {

        public Accepted {
            requireNonNull(article, "article");
            notes = List.copyOf(notes);
        }

        /** A valid article that was taken as it came. */
        public Accepted(Article article) {
            this(article, List.of());
        }
    }

    /** The sender takes the article with {@code id} back. */
    record Withdrawn(String id, List<Note> notes) implements ArticleSubmission {

        public Withdrawn {
            requireNonNull(id, "id");
            notes = List.copyOf(notes);
        }
    }

    /** Content that is no valid article, with the reason. */
    record Refused(Refusal refusal) implements ArticleSubmission {

        public Refused {
            requireNonNull(refusal, "refusal");
        }
    }
}
