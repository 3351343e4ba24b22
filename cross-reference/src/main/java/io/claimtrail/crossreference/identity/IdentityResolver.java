package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.clustering.Affinity;
import io.claimtrail.crossreference.clustering.ConstrainedClustering;
import io.claimtrail.crossreference.identity.ParsedRole.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Resolves mentions of speakers to identities. Profiles with a full name and a role are clustered first, as long as their
 * roles don't conflict. Full names without a role, short names with a role and short names without one follow in this order:
 * each joins the only cluster it can refer to, is ambiguous between several, or forms a new cluster. The result depends on
 * the set of mentions only, not on their order or repetition.
 */
public final class IdentityResolver {

    private static final String BY_NAME = "the same name, and nothing that speaks against it";
    private static final String BY_ROLE = "the only one of this name with this role";
    private static final String ONLY_ONE = "no other person is known by this name";
    private static final String SEVERAL = "several people are known by this name, and the article doesn't tell which";

    /** Maximum number of candidates of an ambiguous name that callers use who have no other limit. */
    public static final int DEFAULT_MAX_CANDIDATES = 50;

    private final int maxCandidates;
    private final PersonClusters people = new PersonClusters();
    private final IdentityHashMap<Profile, String> reasons = new IdentityHashMap<>();
    private final IdentityHashMap<Profile, List<PersonCluster>> ambiguous = new IdentityHashMap<>();

    private IdentityResolver(int maxCandidates) {
        this.maxCandidates = maxCandidates;
    }

    /** Resolves {@code mentions} with at most {@link #DEFAULT_MAX_CANDIDATES} candidates of an ambiguous name. */
    public static ResolvedIdentities resolve(List<Mention> mentions, List<CuratedIdentity> curated) {
        return resolve(mentions, curated, DEFAULT_MAX_CANDIDATES);
    }

    /**
     * Resolves {@code mentions}, in any order and with any duplicates. The resolution of one mention equals the resolution
     * over all mentions that exist if {@code mentions} is a complete block: for every name that shares a key with it, all
     * mentions under that name's primary key.
     *
     * @param maxCandidates maximum number of candidates of an ambiguous name, at least 2; of more, those whose names come
     *     first in the order of resolution are kept. Without it, every mention of a common surname would have thousands
     */
    public static ResolvedIdentities resolve(List<Mention> mentions, List<CuratedIdentity> curated, int maxCandidates) {
        Map<String, Mention> distinct = new TreeMap<>();
        mentions.forEach(mention -> distinct.put(mention.id(), mention));
        Map<Boolean, List<Mention>> byKind = distinct.values().stream()
                .collect(Collectors.partitioningBy(mention -> mention.kind().mayBePerson()));
        Map<Boolean, List<CuratedIdentity>> curatedByKind = curated.stream()
                .sorted(Comparator.comparing(CuratedIdentity::id))
                .collect(Collectors.partitioningBy(speaker -> speaker.kind().mayBePerson()));
        IdentityResolver resolver = new IdentityResolver(Math.max(2, maxCandidates));
        resolver.resolvePeople(
                profiles(byKind.getOrDefault(true, List.of())), curatedByKind.getOrDefault(true, List.of()));
        IdentityFactory identities = new IdentityFactory(curated);
        Map<String, IdentityResolution> resolutions = new HashMap<>(identities.resolveNonPersons(
                byKind.getOrDefault(false, List.of()), curatedByKind.getOrDefault(false, List.of())));
        resolutions.putAll(resolver.resolutions(identities));
        return new ResolvedIdentities(identities.all(), resolutions);
    }

    /** One profile for each name in each article, earliest first. */
    private static List<Profile> profiles(List<Mention> mentions) {
        return mentions.stream()
                .collect(Collectors.groupingBy(mention -> mention.articleId() + "\n"
                        + PersonName.of(mention.name()).whole()))
                .values()
                .stream()
                .map(Profile::of)
                .sorted(Comparator.comparing(profile -> profile.mentions().getFirst(), Profile.EARLIEST_FIRST))
                .toList();
    }

    private void resolvePeople(List<Profile> profiles, List<CuratedIdentity> curated) {
        List<Profile> anchors =
                new ArrayList<>(curated.stream().map(Profile::of).toList());
        anchors.addAll(some(profiles, profile -> !profile.name().isShort() && profile.hasRole()));
        group(anchors);
        placeAll(some(profiles, profile -> !profile.name().isShort() && !profile.hasRole()));
        placeAll(some(profiles, profile -> profile.name().isShort() && profile.hasRole()));
        placeAll(some(profiles, profile -> profile.name().isShort() && !profile.hasRole()));
    }

    private static List<Profile> some(List<Profile> profiles, Predicate<Profile> which) {
        return profiles.stream().filter(which).toList();
    }

    /** Assigns each profile to the clusters it can refer to; the profiles without any are clustered among themselves. */
    private void placeAll(List<Profile> profiles) {
        List<Profile> left = new ArrayList<>();
        for (Profile profile : profiles) {
            List<PersonCluster> candidates =
                    profile.name().isShort() ? candidatesForShort(profile) : candidatesForFull(profile);
            if (candidates.isEmpty()) {
                left.add(profile);
            } else {
                place(profile, candidates);
            }
        }
        group(left);
    }

    private void place(Profile profile, List<PersonCluster> candidates) {
        PersonCluster first = candidates.getFirst();
        if (candidates.size() > 1) {
            ambiguous.put(profile, candidates.subList(0, Math.min(candidates.size(), maxCandidates)));
            reasons.put(profile, SEVERAL);
        } else {
            reasons.put(profile, first.sharesRole(profile) ? BY_ROLE : ONLY_ONE);
            first.add(profile);
        }
    }

    /** Candidates for a full name without a role. A spelling variant counts only within one story. */
    private List<PersonCluster> candidatesForFull(Profile full) {
        List<PersonCluster> near = compatible(full);
        List<PersonCluster> same = near.stream()
                .filter(person -> person.similarityTo(full.name()) == NameSimilarity.SAME)
                .toList();
        if (!same.isEmpty()) {
            return curatedFirst(same, full);
        }
        return near.stream()
                .filter(person ->
                        person.similarityTo(full.name()) == NameSimilarity.VARIANT && person.sharesStoryWith(full))
                .toList();
    }

    /** Candidates for a short name. A single candidate must share its role or its story, or be curated under this name. */
    private List<PersonCluster> candidatesForShort(Profile shorter) {
        List<PersonCluster> called = compatible(shorter).stream()
                .filter(person -> mayBeCalled(person, shorter))
                .toList();
        List<PersonCluster> ofRole =
                called.stream().filter(person -> person.sharesRole(shorter)).toList();
        List<PersonCluster> candidates = curatedFirst(ofRole.isEmpty() ? called : ofRole, shorter);
        boolean unsupported = candidates.size() == 1
                && ofRole.isEmpty()
                && !candidates.getFirst().isCuratedAs(shorter.name())
                && !candidates.getFirst().sharesStoryWith(shorter);
        return unsupported ? List.of() : candidates;
    }

    private static boolean mayBeCalled(PersonCluster person, Profile shorter) {
        return switch (person.similarityToShort(shorter.name())) {
            case SAME -> true;
            case VARIANT -> person.sharesRole(shorter);
            case NONE -> false;
        };
    }

    private List<PersonCluster> compatible(Profile profile) {
        return people.near(profile.name()).stream()
                .filter(person -> !person.conflictsWith(profile))
                .toList();
    }

    private static List<PersonCluster> curatedFirst(List<PersonCluster> candidates, Profile profile) {
        List<PersonCluster> curated = candidates.stream()
                .filter(person -> person.isCuratedAs(profile.name()))
                .toList();
        return curated.isEmpty() ? candidates : curated;
    }

    private void group(List<Profile> profiles) {
        Map<String, List<IdenticalProfiles>> blocks = new TreeMap<>();
        for (IdenticalProfiles identical : mergeIdentical(profiles)) {
            identical.merged().names().stream()
                    .map(NameKeys::primary)
                    .distinct()
                    .forEach(key ->
                            blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(identical));
        }
        for (List<IdenticalProfiles> block : blocks.values()) {
            for (List<IdenticalProfiles> person :
                    ConstrainedClustering.cluster(block, (one, other) -> affinity(one.merged(), other.merged()))) {
                people.add(person.stream()
                        .flatMap(identical -> identical.all().stream())
                        .toList());
            }
        }
        profiles.forEach(profile -> reasons.put(profile, BY_NAME));
    }

    /** Profiles that can't be told apart, and the profile merged from them. */
    private record IdenticalProfiles(Profile merged, List<Profile> all) {}

    /** Merges identical profiles before clustering: a name that is often in the news has thousands of them. */
    private static List<IdenticalProfiles> mergeIdentical(List<Profile> profiles) {
        Map<Object, List<Profile>> alike = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            Object key = profile.identifiesByNameAndRoles()
                    ? List.of(profile.name().whole(), profile.roles())
                    : alike.size();
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(profile);
        }
        List<IdenticalProfiles> merged = new ArrayList<>();
        for (List<Profile> some : alike.values()) {
            if (some.size() == 1
                    || some.getLast().isCareerApartFrom(some.getFirst().first())) {
                some.forEach(profile -> merged.add(new IdenticalProfiles(profile, List.of(profile))));
            } else {
                merged.add(new IdenticalProfiles(Profile.merge(some), some));
            }
        }
        return merged;
    }

    private static Affinity affinity(Profile one, Profile other) {
        NameSimilarity match = one.names().stream()
                .flatMap(name -> other.names().stream().map(another -> NameSimilarity.of(name, another)))
                .min(NameSimilarity::compareTo)
                .orElse(NameSimilarity.NONE);
        boolean bothCurated = one.curated() != null && other.curated() != null;
        if (bothCurated || match == NameSimilarity.NONE || one.conflictsWith(other)) {
            return new Affinity.CannotLink();
        }
        Optional<Relation> roles = Profile.relation(one.roles(), other.roles());
        if (roles.filter(relation -> relation == Relation.SAME).isPresent()) {
            return new Affinity.Link(match == NameSimilarity.SAME ? 3 : 1);
        }
        boolean sufficient = match == NameSimilarity.SAME && (!one.name().isShort() || roles.isEmpty());
        return sufficient || one.sharesCooccurringName(other)
                ? new Affinity.Link(match == NameSimilarity.SAME ? 2 : 1)
                : new Affinity.Neutral();
    }

    private Map<String, IdentityResolution> resolutions(IdentityFactory identities) {
        Map<PersonCluster, String> ids = new HashMap<>();
        Map<String, IdentityResolution> resolutions = new HashMap<>();
        List<PersonCluster> named = people.all().stream()
                .sorted(Comparator.comparing(
                        PersonCluster::firstMention, Comparator.nullsFirst(Profile.EARLIEST_FIRST)))
                .toList();
        for (PersonCluster person : named) {
            List<Mention> mentions = person.profiles().stream()
                    .flatMap(profile -> profile.mentions().stream())
                    .toList();
            String id = identities
                    .create(person.curated(), IdentityKind.PERSON, mentions)
                    .id();
            ids.put(person, id);
            person.profiles()
                    .forEach(profile -> profile.mentions()
                            .forEach(mention -> resolutions.put(
                                    mention.id(),
                                    new IdentityResolution.Resolved(id, reasons.getOrDefault(profile, BY_NAME)))));
        }
        ambiguous.forEach((profile, candidates) -> {
            IdentityResolution meant = new IdentityResolution.Ambiguous(
                    candidates.stream().map(ids::get).toList(), SEVERAL);
            profile.mentions().forEach(mention -> resolutions.put(mention.id(), meant));
        });
        return resolutions;
    }
}
