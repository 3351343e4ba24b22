package io.claimtrail.search.index;

/** Elasticsearch understood and declined: the same request will be declined again. */
public final class ElasticsearchRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    ElasticsearchRefusedException(int status, String answer, Throwable cause) {
        super(answer, cause);
        this.status = status;
    }

    /** Whether it is what was sent that is wrong, rather than where or by whom. */
    public boolean isForContent() {
        return status == 400 || status == 413;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }
}
