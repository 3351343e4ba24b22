package io.claimtrail.search.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.identity.CuratedIdentity;
import io.claimtrail.crossreference.identity.Identity;
import io.claimtrail.crossreference.identity.Identity.RolePeriod;
import io.claimtrail.crossreference.identity.IdentityResolution;
import io.claimtrail.crossreference.identity.IdentityResolver;
import io.claimtrail.crossreference.identity.Mention;
import io.claimtrail.crossreference.identity.ResolvedIdentities;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The identities that the speakers' names in some claims mean, as resolved from all of these claims together. */
final class ResolvedSpeakers {

    private final Map<String, Identity> identities;
    private final Map<String, IdentityResolution> resolutions;
    private final int maxCandidates;

    private ResolvedSpeakers(ResolvedIdentities speakers, int maxCandidates) {
        this.maxCandidates = maxCandidates;
        identities = speakers.identities().stream().collect(Collectors.toMap(Identity::id, Function.identity()));
        resolutions = speakers.resolutions();
    }

    /**
     * Resolves the speakers of {@code block}.
     *
     * @param block claims of one or more whole blocks
     * @param curated curated speakers that share name keys with them
     * @param maxCandidates maximum number of candidates of a speaker
     */
    static ResolvedSpeakers of(Collection<IndexedClaim> block, List<CuratedIdentity> curated, int maxCandidates) {
        List<Mention> mentions =
                block.stream().flatMap(claim -> claim.mentions().stream()).toList();
        return new ResolvedSpeakers(IdentityResolver.resolve(mentions, curated, maxCandidates), maxCandidates);
    }

    /**
     * The speaker of one of the claims as JSON: resolved if its names mean one identity, ambiguous if they may mean several,
     * else as its article states it.
     */
    JsonNode speaker(IndexedClaim claim) {
        List<Identity> meant = claim.mentions().stream()
                .flatMap(mention -> Stream.ofNullable(resolutions.get(mention.id())))
                .flatMap(ResolvedSpeakers::ids)
                .distinct()
                .sorted()
                .flatMap(id -> Stream.ofNullable(identities.get(id)))
                .toList();
        ObjectNode speaker = claim.stated().deepCopy();
        if (meant.size() == 1) {
            Identity identity = meant.getFirst();
            speaker.put("id", identity.id()).put("name", identity.name()).put("status", "resolved");
            speaker.put("kind", identity.kind().name().toLowerCase(Locale.ROOT));
            speaker.putArray("candidates");
        } else if (meant.size() > 1) {
            speaker.putNull("id").put("status", "ambiguous").putNull("confidence");
            ArrayNode candidates = speaker.putArray("candidates");
            meant.stream()
                    .limit(maxCandidates)
                    .forEach(identity -> candidates
                            .addObject()
                            .put("id", identity.id())
                            .put("name", identity.name())
                            .put("role", latestRole(identity)));
        }
        return speaker;
    }

    private static Stream<String> ids(IdentityResolution resolution) {
        return switch (resolution) {
            case IdentityResolution.Resolved(String id, String reason) -> Stream.of(id);
            case IdentityResolution.Ambiguous(List<String> candidates, String reason) -> candidates.stream();
        };
    }

    private static @Nullable String latestRole(Identity identity) {
        return identity.roles().stream()
                .max(Comparator.comparing(RolePeriod::last).thenComparing(RolePeriod::role))
                .map(RolePeriod::role)
                .orElse(null);
    }
}
