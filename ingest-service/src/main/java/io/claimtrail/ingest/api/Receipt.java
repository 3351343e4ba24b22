package io.claimtrail.ingest.api;

import java.util.List;

/** An answer that tells what was written. */
interface Receipt {

    /** Of all that was written; never empty. */
    List<String> ids();
}
