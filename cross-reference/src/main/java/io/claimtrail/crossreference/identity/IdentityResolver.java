package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.clustering.Affinity;
import io.claimtrail.crossreference.clustering.ConstrainedClustering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Likelihoods from which on two names so similar are of one person; see {@code MODEL.md}. */
    private static final double MIN_SAME_NAME = 0.5;

    private static final double MIN_LONGER_NAME = 0.5;
    private static final double MIN_VARIANT = 0.8;
    private static final double MIN_SHORT_NAME = 0.5;

    /** Likelihood below which two mentions are never of one person, not even through a third. */
    private static final double MAX_OTHER = 0.3;

    /** How many times likelier than all others a candidate is that is not ambiguous. */
    private static final double MIN_LEAD = 25;

    /** Keeps odds finite. */
    private static final double TINY = 1e-9;

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

    /** Candidates for a full name without a role: of the same name if there are any, else of a longer one or another spelling. */
    private List<PersonCluster> candidatesForFull(Profile full) {
        List<PersonCluster> near = compatible(full);
        for (NameSimilarity similarity : List.of(NameSimilarity.SAME, NameSimilarity.LONGER, NameSimilarity.VARIANT)) {
            List<PersonCluster> alike = near.stream()
                    .filter(person -> person.similarityTo(full.name()) == similarity)
                    .toList();
            List<PersonCluster> likely = likely(curatedFirst(alike, full), full, minimum(similarity));
            if (!likely.isEmpty()) {
                return likely;
            }
        }
        return List.of();
    }

    /** Likelihood that a name so similar needs for two mentions to be of one person. */
    private static double minimum(NameSimilarity similarity) {
        return switch (similarity) {
            case SAME -> MIN_SAME_NAME;
            case LONGER -> MIN_LONGER_NAME;
            case VARIANT, NONE -> MIN_VARIANT;
        };
    }

    /** Candidates for a short name. */
    private List<PersonCluster> candidatesForShort(Profile shorter) {
        List<PersonCluster> called = compatible(shorter).stream()
                .filter(person -> mayBeCalled(person, shorter))
                .toList();
        return likely(curatedFirst(called, shorter), shorter, MIN_SHORT_NAME);
    }

    /**
     * Those of {@code candidates} that a profile is likely of, with all others that are not much less likely: empty if no one is
     * likely, and one alone if it is much likelier than all others.
     */
    private static List<PersonCluster> likely(List<PersonCluster> candidates, Profile profile, double minimum) {
        IdentityHashMap<PersonCluster, Double> odds = new IdentityHashMap<>();
        double best = 0;
        for (PersonCluster person : candidates) {
            double likelihood = person.isCuratedAs(profile.name()) ? 1 : person.likelihoodOf(profile);
            odds.put(person, likelihood / (1 - likelihood + TINY));
            best = Math.max(best, likelihood);
        }
        if (best < minimum) {
            return List.of();
        }
        double atLeast = best / (1 - best + TINY) / MIN_LEAD;
        List<PersonCluster> near = candidates.stream()
                .filter(person -> odds.getOrDefault(person, 0.0) >= atLeast)
                .toList();
        List<PersonCluster> ofRole =
                near.stream().filter(person -> person.sharesRole(profile)).toList();
        return ofRole.size() == 1 ? ofRole : near;
    }

    private static boolean mayBeCalled(PersonCluster person, Profile shorter) {
        return switch (person.similarityToShort(shorter.name())) {
            case SAME -> true;
            case LONGER, VARIANT -> person.sharesRole(shorter);
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
        for (List<IdenticalProfiles> block : blocks(mergeIdentical(profiles))) {
            for (List<IdenticalProfiles> person :
                    ConstrainedClustering.cluster(block, (one, other) -> affinity(one.merged(), other.merged()))) {
                people.add(person.stream()
                        .flatMap(identical -> identical.all().stream())
                        .toList());
            }
        }
        profiles.forEach(profile -> reasons.put(profile, BY_NAME));
    }

    /** The keys of which two names share one if they may be of one person. */
    private static Set<String> groupKeys(PersonName name) {
        Set<String> keys = new TreeSet<>(NameKeys.pairs(name));
        keys.add(NameKeys.primary(name));
        return keys;
    }

    /** Divides profiles so that two of one block are connected by common keys, in the order of their first. */
    private static Collection<List<IdenticalProfiles>> blocks(List<IdenticalProfiles> all) {
        int[] parents = new int[all.size()];
        Map<String, Integer> byKey = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            for (PersonName name : all.get(i).merged().names()) {
                for (String key : groupKeys(name)) {
                    int one = root(parents, byKey.getOrDefault(key, i));
                    int other = root(parents, i);
                    parents[Math.max(one, other)] = Math.min(one, other);
                    byKey.putIfAbsent(key, i);
                }
            }
        }
        Map<Integer, List<IdenticalProfiles>> blocks = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            blocks.computeIfAbsent(root(parents, i), root -> new ArrayList<>()).add(all.get(i));
        }
        return blocks.values();
    }

    private static int root(int[] parents, int item) {
        int root = item;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
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
        double likelihood = PersonModel.likelihood(PersonEvidence.of(one, other));
        if (likelihood < MAX_OTHER) {
            return new Affinity.CannotLink();
        }
        return likelihood >= minimum(match)
                ? new Affinity.Link(match == NameSimilarity.SAME ? 1 + likelihood : likelihood)
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
