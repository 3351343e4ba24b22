package io.claimtrail.contracts.speaker;

import static java.util.Objects.requireNonNull;

import io.claimtrail.contracts.claim.SpeakerKind;
import java.util.List;

/**
 * One version of a curated speaker.
 *
 * @param id chosen by the curator, the same over all versions
 * @param version digest of the content: equal versions are equal speakers
 * @param aliases other names of the speaker
 * @param sameAs addresses of the same speaker elsewhere, such as Wikidata; Claimtrail never requests them
 * @param roles in the curator's order
 */
public record CuratedSpeaker(
        String id,
        String version,
        String name,
        SpeakerKind kind,
        List<String> aliases,
        List<String> sameAs,
        List<CuratedRole> roles) {

    public CuratedSpeaker {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        aliases = List.copyOf(aliases);
        sameAs = List.copyOf(sameAs);
        roles = List.copyOf(roles);
    }
}
