package io.claimtrail.search.index;

import org.jspecify.annotations.Nullable;

/** Elasticsearch rejected a request, and will reject the same request again. */
public final class ElasticsearchRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    ElasticsearchRefusedException(int status, String answer, @Nullable Throwable cause) {
        super(answer, cause);
        this.status = status;
    }

    /** Whether the content of the request is invalid, rather than its address or its credentials. */
    public boolean isForContent() {
        return status == 400 || status == 413;
    }

    /** HTTP status of the response. */
    public int status() {
        return status;
    }
}
