package io.claimtrail.ingest.format;

import static java.util.Objects.requireNonNull;

import io.claimtrail.ingest.article.ArticleSubmission;
import java.util.List;

/** Result of reading a document. */
public sealed interface ReadDocument {

    /** A document of one article, or one that is refused as a whole. */
    record One(ArticleSubmission submission) implements ReadDocument {

        public One {
            requireNonNull(submission, "submission");
        }
    }

    /** A document of any number of articles, such as a feed, each accepted or refused by itself, in document order. */
    record Many(List<ArticleSubmission> submissions) implements ReadDocument {

        public Many {
            submissions = List.copyOf(submissions);
        }
    }
}
