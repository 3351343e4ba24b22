package io.claimtrail.endtoend.chaos.workload;

/** The state of an article, as search shows it. */
public sealed interface ArticleState {

    /** The article is present in this version. */
    record Published(Draft draft) implements ArticleState {}

    /** The article was never posted, or was withdrawn. */
    record Absent() implements ArticleState {}
}
