package io.claimtrail.search.index;

/** Elasticsearch understood and declined: the same request will be declined again. */
public final class ElasticsearchRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    ElasticsearchRefusedException(int status, String answer, Throwable cause) {
        super(answer, cause);
        this.status = status;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }
}
