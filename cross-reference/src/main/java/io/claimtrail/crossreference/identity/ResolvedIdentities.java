package io.claimtrail.crossreference.identity;

import java.util.List;
import java.util.Map;

/**
 * The result of resolving a set of mentions.
 *
 * @param identities all identities found, sorted by id
 * @param resolutions the identity or the candidates of each mention, by mention id
 */
public record ResolvedIdentities(List<Identity> identities, Map<String, IdentityResolution> resolutions) {

    public ResolvedIdentities {
        identities = List.copyOf(identities);
        resolutions = Map.copyOf(resolutions);
    }
}
