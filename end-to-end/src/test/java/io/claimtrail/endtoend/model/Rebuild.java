package io.claimtrail.endtoend.model;

/**
 * A rebuild of the index.
 *
 * @param step what it does next
 * @param live the generation that was live when it started
 * @param left generations that it has found and not yet deleted, as bits
 * @param target the generation that it fills
 * @param deleting generation that it is about to delete; 0 if there is none
 * @param requests requests to move the aliases that Elasticsearch has not processed
 * @param attempts number of these requests so far
 */
record Rebuild(
        Step step,
        int live,
        int left,
        int target,
        int deleting,
        int articlesPosition,
        int claimsPosition,
        int requests,
        int attempts) {

    static final Rebuild NOT_STARTED = new Rebuild(Step.READ_LIVE, 0, 0, 0, 0, 0, 0, 0, 0);

    enum Step {
        READ_LIVE,
        MARK,
        LIST,
        CREATE,
        DELETE_LEFT,
        FILL,
        FILL_ARTICLES,
        FILL_CLAIMS,
        READ_ARTICLES_AGAIN,
        SWEEP,
        COMMIT,
        REQUEST_ALIASES,
        AWAIT_ANSWER,
        READ_AGAIN,
        RETIRE,
        CLOSE,
        DELETE,
        ENDED
    }

    boolean isRunning() {
        return step != Step.READ_LIVE && step != Step.ENDED;
    }

    /** Whether it has read records, so that what it has filled may become live. */
    boolean mayBecomeLive() {
        return requests > 0 || (isRunning() && step.compareTo(Step.FILL_ARTICLES) >= 0);
    }

    Rebuild next(Step following) {
        return new Rebuild(
                following, live, left, target, deleting, articlesPosition, claimsPosition, requests, attempts);
    }

    /** The rebuild has ended; requests of it may still be on their way. */
    Rebuild end() {
        return requests == 0
                ? new Rebuild(Step.ENDED, 0, 0, 0, 0, 0, 0, 0, 0)
                : new Rebuild(Step.ENDED, live, 0, target, 0, articlesPosition, claimsPosition, requests, 0);
    }

    Rebuild withLive(int number) {
        return new Rebuild(step, number, left, target, deleting, articlesPosition, claimsPosition, requests, attempts);
    }

    Rebuild withExisting(int existing, int following) {
        return new Rebuild(
                step, live, existing, following, deleting, articlesPosition, claimsPosition, requests, attempts);
    }

    Rebuild withLeft(int generations) {
        return new Rebuild(
                step, live, generations, target, deleting, articlesPosition, claimsPosition, requests, attempts);
    }

    Rebuild withDeleting(int number) {
        return new Rebuild(step, live, left, target, number, articlesPosition, claimsPosition, requests, attempts);
    }

    Rebuild at(int articles, int claims) {
        return new Rebuild(step, live, left, target, deleting, articles, claims, requests, attempts);
    }

    Rebuild request() {
        return new Rebuild(
                Step.AWAIT_ANSWER,
                live,
                left,
                target,
                deleting,
                articlesPosition,
                claimsPosition,
                requests + 1,
                attempts + 1);
    }

    Rebuild withoutRequest() {
        return new Rebuild(
                step, live, left, target, deleting, articlesPosition, claimsPosition, requests - 1, attempts);
    }

    void addTo(StateKey key) {
        key.add(step).add(live).add(left).add(target).add(deleting);
        key.add(articlesPosition).add(claimsPosition).add(requests).add(attempts);
    }
}
