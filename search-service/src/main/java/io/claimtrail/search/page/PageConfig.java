package io.claimtrail.search.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Settings of the pages for people. */
@ConfigMapping(prefix = "claimtrail.page")
public interface PageConfig {

    /** Address of these pages in links that others keep; without it the address of each request. */
    Optional<URI> address();

    /** Address of claims-service for the people who read these pages, to try the extractor; without it there is no link. */
    Optional<URI> extractor();

    /** Whether search engines may list the pages. */
    @WithDefault("false")
    boolean listed();
}
