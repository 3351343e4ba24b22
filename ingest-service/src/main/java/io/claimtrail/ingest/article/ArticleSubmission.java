package io.claimtrail.ingest.article;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.edge.http.request.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result of reading the content of a request that submits an article. */
public sealed interface ArticleSubmission {

    /** What changes an article. */
    sealed interface Usable extends ArticleSubmission {

        /** Id of the article. */
        String id();

        /** Which version of an item this is; null if it is no item of a news agency. */
        @Nullable ItemVersion version();

        /** What was repaired or left out; empty if nothing was. */
        List<Note> notes();
    }

    /**
     * A valid article in its stored form.
     *
     * @param notes what was repaired or left out; empty if nothing was
     * @param version which version of an item this is; null if it is no item of a news agency
     */
    record Accepted(
            Article article, List<Note> notes, @Nullable ItemVersion version) implements Usable {

        public Accepted {
            requireNonNull(article, "article");
            notes = List.copyOf(notes);
        }

        /** A valid article that was taken as it came. */
        public Accepted(Article article) {
            this(article, List.of(), null);
        }

        @Override
        public String id() {
            return article.id();
        }
    }

    /** The sender takes the article with {@code id} back. */
    record Withdrawn(String id, List<Note> notes, @Nullable ItemVersion version) implements Usable {

        public Withdrawn {
            requireNonNull(id, "id");
            notes = List.copyOf(notes);
        }
    }

    /**
     * Content that is no valid article, with the reason.
     *
     * @param draft what was found of the article; null if nothing was
     */
    record Refused(Refusal refusal, @Nullable ArticleDraft draft) implements ArticleSubmission {

        public Refused {
            requireNonNull(refusal, "refusal");
        }

        /** Content of which nothing is known but why it is refused. */
        public Refused(Refusal refusal) {
            this(refusal, null);
        }
    }
}
