package io.claimtrail.search.page;

import io.claimtrail.search.page.view.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** Makes whole addresses of pages, for links that others keep. */
@ApplicationScoped
public class PageAddress {

    private final PageConfig config;
    private final UriInfo uri;

    PageAddress(PageConfig config, UriInfo uri) {
        this.config = config;
        this.uri = uri;
    }

    /** The whole address, without a slash at its end that {@code address} does not have. */
    public String of(Address address) {
        String host = config.address().orElseGet(uri::getBaseUri).toString();
        return host.replaceAll("/+$", "") + address;
    }
}
