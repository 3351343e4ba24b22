package io.claimtrail.crossreference.identity;

import io.claimtrail.contracts.id.ContentId;
import io.claimtrail.crossreference.identity.Identity.RolePeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates identities: determines the id, the name and the roles of each from its mentions or its curated entry. */
final class IdentityFactory {

    /** How many times rarer than the most frequent form of a name a form may be to be the name that is shown. */
    private static final int WELL_ATTESTED = 10;

    private final Set<String> taken;
    private final List<Identity> identities = new ArrayList<>();

    /** Reserves the ids of {@code curated}: no other identity gets one of them. */
    IdentityFactory(List<CuratedIdentity> curated) {
        taken = curated.stream().map(CuratedIdentity::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** Creates the identity of {@code mentions}, which may be empty if {@code curated} is not null. */
    Identity create(@Nullable CuratedIdentity curated, IdentityKind kind, List<Mention> mentions) {
        List<Mention> sorted = mentions.stream().sorted(Profile.EARLIEST_FIRST).toList();
        Identity identity = new Identity(
                curated == null ? id(kind, sorted) : curated.id(),
                curated == null ? fullest(sorted) : curated.name(),
                curated == null ? kind : curated.kind(),
                sorted.stream().map(Mention::name).distinct().sorted().toList(),
                roles(sorted),
                curated != null);
        identities.add(identity);
        return identity;
    }

    /** All identities created so far, sorted by id. */
    List<Identity> all() {
        return identities.stream().sorted(Comparator.comparing(Identity::id)).toList();
    }

    /** Digest of kind and name, as claims use it; for later namesakes also of their first article. */
    private String id(IdentityKind kind, List<Mention> sorted) {
        Mention first = sorted.stream()
                .filter(mention -> !PersonName.of(mention.name()).isShort())
                .findFirst()
                .orElse(sorted.getFirst());
        String name = NameKeys.folded(first.name());
        String id = ContentId.of("speaker", kind.name(), name);
        for (int namesake = 1; !taken.add(id); namesake++) {
            id = namesake == 1
                    ? ContentId.of("speaker", kind.name(), name, first.articleId())
                    : ContentId.of("speaker", kind.name(), name, first.articleId(), Integer.toString(namesake));
        }
        return id;
    }

    /**
     * The longest form that is well attested: a form that is much rarer than another, such as a misspelling, is not shown.
     */
    private static String fullest(List<Mention> mentions) {
        Map<String, Long> uses =
                mentions.stream().collect(Collectors.groupingBy(Mention::name, TreeMap::new, Collectors.counting()));
        long most = uses.values().stream().max(Long::compare).orElseThrow();
        return uses.entrySet().stream()
                .filter(use -> use.getValue() * WELL_ATTESTED >= most)
                .max(Comparator.comparingInt((Map.Entry<String, Long> use) -> letters(use.getKey()))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    private static int letters(String name) {
        return PersonName.of(name).whole().replaceAll("[ -]", "").length();
    }

    private static List<RolePeriod> roles(List<Mention> sorted) {
        Map<String, RolePeriod> periods = new HashMap<>();
        for (Mention mention : sorted) {
            Instant at = mention.publishedAt();
            mention.statedRole()
                    .ifPresent(role -> periods.merge(
                            role,
                            new RolePeriod(role, at, at),
                            (known, more) -> new RolePeriod(known.role(), known.first(), more.last())));
        }
        return periods.values().stream()
                .sorted(Comparator.comparing(RolePeriod::first).thenComparing(RolePeriod::role))
                .toList();
    }

    /** Resolves names of organisations and other non-persons: one identity per name, unless several curated entries share it. */
    Map<String, IdentityResolution> resolveNonPersons(List<Mention> mentions, List<CuratedIdentity> curated) {
        Map<String, List<CuratedIdentity>> known = new TreeMap<>();
        for (CuratedIdentity speaker : curated) {
            speaker.names().stream()
                    .map(NameKeys::folded)
                    .distinct()
                    .forEach(name ->
                            known.computeIfAbsent(name, n -> new ArrayList<>()).add(speaker));
        }
        Map<String, IdentityResolution> resolutions = new HashMap<>();
        Map<String, List<Mention>> bySpeaker = mentions.stream()
                .collect(Collectors.groupingBy(nonPersonKey(known), TreeMap::new, Collectors.toList()));
        for (List<Mention> same : bySpeaker.values()) {
            List<CuratedIdentity> entries =
                    known.getOrDefault(NameKeys.folded(same.getFirst().name()), List.of());
            IdentityResolution resolution = entries.size() > 1
                    ? new IdentityResolution.Ambiguous(
                            entries.stream().map(CuratedIdentity::id).toList(), "curated speakers share this name")
                    : new IdentityResolution.Resolved(
                            create(
                                            entries.isEmpty() ? null : entries.getFirst(),
                                            same.getFirst().kind(),
                                            same)
                                    .id(),
                            "the same name");
            same.forEach(mention -> resolutions.put(mention.id(), resolution));
        }
        return resolutions;
    }

    private static Function<Mention, String> nonPersonKey(Map<String, List<CuratedIdentity>> known) {
        return mention -> {
            String name = NameKeys.folded(mention.name());
            List<CuratedIdentity> entries = known.getOrDefault(name, List.of());
            return entries.size() == 1 ? entries.getFirst().id() : mention.kind() + " " + name;
        };
    }
}
