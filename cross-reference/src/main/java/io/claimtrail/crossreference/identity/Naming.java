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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives identities their ids, names and roles. */
final class Naming {

    private final Set<String> taken;
    private final List<Identity> identities = new ArrayList<>();

    /** Nobody gets an id that a curator has chosen, except whom the curator means. */
    Naming(List<CuratedSpeaker> curated) {
        taken = curated.stream().map(CuratedSpeaker::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** The identity of {@code mentions}, of which curated ones may have none. */
    Identity identityOf(Optional<CuratedSpeaker> curated, Kind kind, List<Mention> mentions) {
        List<Mention> sorted = mentions.stream().sorted(Profile.EARLIEST_FIRST).toList();
        Identity identity = new Identity(
                curated.map(CuratedSpeaker::id).orElseGet(() -> id(kind, sorted)),
                curated.map(CuratedSpeaker::name).orElseGet(() -> fullest(sorted)),
                curated.map(CuratedSpeaker::kind).orElse(kind),
                sorted.stream().map(Mention::name).distinct().sorted().toList(),
                roles(sorted),
                curated.isPresent());
        identities.add(identity);
        return identity;
    }

    List<Identity> identities() {
        return identities.stream().sorted(Comparator.comparing(Identity::id)).toList();
    }

    /** By the name alone, as the claims have it; of namesakes that came later, by their first article too. */
    private String id(Kind kind, List<Mention> sorted) {
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

    private static String fullest(List<Mention> mentions) {
        Map<String, Long> uses =
                mentions.stream().collect(Collectors.groupingBy(Mention::name, TreeMap::new, Collectors.counting()));
        return uses.entrySet().stream()
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

    /** Names that are no person's: each stands for one identity, unless curators know two. */
    Map<String, Resolution> nameOthers(List<Mention> mentions, List<CuratedSpeaker> curated) {
        Map<String, List<CuratedSpeaker>> known = new TreeMap<>();
        for (CuratedSpeaker speaker : curated) {
            speaker.names().stream()
                    .map(NameKeys::folded)
                    .distinct()
                    .forEach(name ->
                            known.computeIfAbsent(name, n -> new ArrayList<>()).add(speaker));
        }
        Map<String, Resolution> resolutions = new HashMap<>();
        Map<String, List<Mention>> bySpeaker =
                mentions.stream().collect(Collectors.groupingBy(otherKey(known), TreeMap::new, Collectors.toList()));
        for (List<Mention> same : bySpeaker.values()) {
            List<CuratedSpeaker> curators =
                    known.getOrDefault(NameKeys.folded(same.getFirst().name()), List.of());
            Resolution resolution = curators.size() > 1
                    ? new Resolution.Ambiguous(
                            curators.stream().map(CuratedSpeaker::id).toList(), "curated speakers share this name")
                    : new Resolution.Resolved(
                            identityOf(
                                            curators.stream().findFirst(),
                                            same.getFirst().kind(),
                                            same)
                                    .id(),
                            "the same name");
            same.forEach(mention -> resolutions.put(mention.id(), resolution));
        }
        return resolutions;
    }

    private static Function<Mention, String> otherKey(Map<String, List<CuratedSpeaker>> known) {
        return mention -> {
            String name = NameKeys.folded(mention.name());
            List<CuratedSpeaker> curators = known.getOrDefault(name, List.of());
            return curators.size() == 1 ? curators.getFirst().id() : mention.kind() + " " + name;
        };
    }
}
