package io.claimtrail.endtoend.model;

/**
 * search-service while it serves. Its positions are ahead of the committed offsets until it commits.
 *
 * @param generation the generation that it writes to
 * @param deleting old generation that it is about to delete; 0 if there is none
 */
record SearchService(int generation, int articlesPosition, int claimsPosition, int deleting) {

    SearchService follow(int number, Generation followed) {
        return new SearchService(number, followed.articlesOffset(), followed.claimsOffset(), deleting);
    }

    SearchService at(int articles, int claims) {
        return new SearchService(generation, articles, claims, deleting);
    }

    SearchService withDeleting(int number) {
        return new SearchService(generation, articlesPosition, claimsPosition, number);
    }

    void addTo(StateKey key) {
        key.add(generation).add(articlesPosition).add(claimsPosition).add(deleting);
    }
}
