package io.claimtrail.search.page.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.page.view.Citation;
import io.claimtrail.search.page.view.Who;
import io.claimtrail.search.page.view.Words;

/** A claim as an oEmbed answer of the type {@code rich}. */
record Card(
        String type,
        String version,
        String title,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        int width,
        int height,
        String html) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 220;

    /** The card of a claim whose page has this address. */
    static Card of(ClaimAnswer claim, String address) {
        String html = Citation.of(claim).html() + "\n<p><a href=\"" + Citation.escaped(address)
                + "\">Where else it was reported</a></p>";
        String title = Who.of(claim.speaker()).name() + ", "
                + Words.day(claim.article().publishedAt());
        String host = address.substring(0, address.indexOf("/claims/")) + "/";
        return new Card("rich", "1.0", title, "Claimtrail", host, WIDTH, HEIGHT, html);
    }
}
