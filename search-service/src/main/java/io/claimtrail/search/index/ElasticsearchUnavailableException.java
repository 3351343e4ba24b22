package io.claimtrail.search.index;

/** Elasticsearch is unreachable or overloaded: the same request may succeed later. */
public final class ElasticsearchUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ElasticsearchUnavailableException(String what) {
        super(what);
    }

    ElasticsearchUnavailableException(String what, Throwable cause) {
        super(what, cause);
    }
}
