package io.claimtrail.search.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.http.problem.Problems;
import io.claimtrail.search.index.ElasticsearchRefusedException;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.paging.InvalidCursorException;
import io.claimtrail.search.paging.Page;
import io.claimtrail.search.paging.Pages;
import java.util.Optional;

/** Fetches the page that a request's parameters ask for, and refuses what leads nowhere. */
final class Paged {

    private Paged() {}

    static Page fetch(Pages pages, Index index, ObjectNode request, Parameters parameters) {
        int limit = parameters.limit();
        Optional<String> cursor = parameters.cursor();
        try {
            return cursor.isPresent() ? pages.next(request, limit, cursor.get()) : pages.first(index, request, limit);
        } catch (InvalidCursorException e) {
            throw Problems.invalidParameter("cursor", String.valueOf(e.getMessage()));
        } catch (ElasticsearchRefusedException e) {
            throw Problems.invalidParameter("q", "can't be searched for: use fewer or simpler words");
        }
    }
}
