package io.claimtrail.crossreference.identity;

import java.util.List;
import java.util.Map;

/**
 * Who is who among some mentions.
 *
 * @param identities by id
 * @param resolutions by mention id
 */
public record Speakers(List<Identity> identities, Map<String, Resolution> resolutions) {

    public Speakers {
        identities = List.copyOf(identities);
        resolutions = Map.copyOf(resolutions);
    }
}
