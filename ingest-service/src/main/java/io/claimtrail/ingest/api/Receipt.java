package io.claimtrail.ingest.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Content of the response to an accepted write. */
interface Receipt {

    /** Ids of everything that was written; never empty. */
    List<String> ids();

    /** Path of what was written, for the header Location; null if it is more than one thing. */
    @Nullable String location();
}
