package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.grouping.Grouping;
import io.claimtrail.crossreference.grouping.Pull;
import io.claimtrail.crossreference.identity.RoleWords.Relation;
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
 * Tells who is who. Full names with roles make people, as long as their roles don't clash; then full names without a role,
 * short names with one and bare short names look, in this order, for the only person they can mean.
 */
public final class SpeakerResolver {

    private static final String BY_NAME = "the same name, and nothing that speaks against it";
    private static final String BY_ROLE = "the only one of this name with this role";
    private static final String ONLY_ONE = "nobody else is known by this name";
    private static final String OPEN = "several people are known by this name, and the article doesn't tell which";

    private final People people = new People();
    private final IdentityHashMap<Profile, String> reasons = new IdentityHashMap<>();
    private final IdentityHashMap<Profile, List<Person>> open = new IdentityHashMap<>();

    private SpeakerResolver() {}

    /**
     * Resolves {@code mentions}, in any order and with any duplicates. A mention's answer is that of the whole world if
     * {@code mentions} holds, of every name that shares a key with it, all mentions under that name's primary key.
     */
    public static Speakers resolve(List<Mention> mentions, List<CuratedSpeaker> curated) {
        Map<String, Mention> distinct = new TreeMap<>();
        mentions.forEach(mention -> distinct.put(mention.id(), mention));
        Map<Boolean, List<Mention>> byKind = distinct.values().stream()
                .collect(Collectors.partitioningBy(mention -> mention.kind().mayBePerson()));
        Map<Boolean, List<CuratedSpeaker>> curatedByKind = curated.stream()
                .sorted(Comparator.comparing(CuratedSpeaker::id))
                .collect(Collectors.partitioningBy(speaker -> speaker.kind().mayBePerson()));
        SpeakerResolver resolver = new SpeakerResolver();
        resolver.resolvePeople(
                profiles(byKind.getOrDefault(true, List.of())), curatedByKind.getOrDefault(true, List.of()));
        Naming naming = new Naming(curated);
        Map<String, Resolution> resolutions = new HashMap<>(
                naming.nameOthers(byKind.getOrDefault(false, List.of()), curatedByKind.getOrDefault(false, List.of())));
        resolutions.putAll(resolver.name(naming));
        return new Speakers(naming.identities(), resolutions);
    }

    /** One for each name in each article, in an order of their own. */
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

    private void resolvePeople(List<Profile> profiles, List<CuratedSpeaker> curated) {
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

    /** Who finds nobody makes people with others of the same name. */
    private void placeAll(List<Profile> profiles) {
        List<Profile> left = new ArrayList<>();
        for (Profile profile : profiles) {
            List<Person> candidates = profile.name().isShort() ? meant(profile) : named(profile);
            if (candidates.isEmpty()) {
                left.add(profile);
            } else {
                place(profile, candidates);
            }
        }
        group(left);
    }

    private void place(Profile profile, List<Person> candidates) {
        Person first = candidates.getFirst();
        if (candidates.size() > 1) {
            open.put(profile, candidates);
            reasons.put(profile, OPEN);
        } else {
            reasons.put(profile, first.sharesRole(profile) ? BY_ROLE : ONLY_ONE);
            first.add(profile);
        }
    }

    /** Whom a full name without a role may mean: another spelling only within one story. */
    private List<Person> named(Profile full) {
        List<Person> near = compatible(full);
        List<Person> same = near.stream()
                .filter(person -> person.match(full.name()) == NameMatch.SAME)
                .toList();
        if (!same.isEmpty()) {
            return curatedFirst(same, full);
        }
        return near.stream()
                .filter(person -> person.match(full.name()) == NameMatch.VARIANT && person.isOfOneStory(full))
                .toList();
    }

    /** Whom a short name may mean; the only one it may mean must share its role or be in the news at the time. */
    private List<Person> meant(Profile shorter) {
        List<Person> called = compatible(shorter).stream()
                .filter(person -> isCalled(person, shorter))
                .toList();
        List<Person> ofRole =
                called.stream().filter(person -> person.sharesRole(shorter)).toList();
        List<Person> may = curatedFirst(ofRole.isEmpty() ? called : ofRole, shorter);
        boolean lonely = may.size() == 1
                && ofRole.isEmpty()
                && !may.getFirst().isCuratedAs(shorter.name())
                && !may.getFirst().isOfOneStory(shorter);
        return lonely ? List.of() : may;
    }

    private static boolean isCalled(Person person, Profile shorter) {
        return switch (person.matchShort(shorter.name())) {
            case SAME -> true;
            case VARIANT -> person.sharesRole(shorter);
            case NONE -> false;
        };
    }

    private List<Person> compatible(Profile profile) {
        return people.near(profile.name()).stream()
                .filter(person -> !person.clashesWith(profile))
                .toList();
    }

    private static List<Person> curatedFirst(List<Person> candidates, Profile profile) {
        List<Person> curated = candidates.stream()
                .filter(person -> person.isCuratedAs(profile.name()))
                .toList();
        return curated.isEmpty() ? candidates : curated;
    }

    private void group(List<Profile> profiles) {
        Map<String, List<Twins>> blocks = new TreeMap<>();
        for (Twins twins : twins(profiles)) {
            twins.together().names().stream()
                    .map(NameKeys::primary)
                    .distinct()
                    .forEach(key ->
                            blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(twins));
        }
        for (List<Twins> block : blocks.values()) {
            for (List<Twins> person : Grouping.of(block, (one, other) -> pull(one.together(), other.together()))) {
                people.add(
                        person.stream().flatMap(twins -> twins.each().stream()).toList());
            }
        }
        profiles.forEach(profile -> reasons.put(profile, BY_NAME));
    }

    /** Profiles that nothing tells apart, and one that stands for them. */
    private record Twins(Profile together, List<Profile> each) {}

    /** Joins what would be joined before all else: a name that is often in the news has thousands of one kind. */
    private static List<Twins> twins(List<Profile> profiles) {
        Map<Object, List<Profile>> alike = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            Object likeness =
                    profile.isOneWithItsLike() ? List.of(profile.name().whole(), profile.roles()) : alike.size();
            alike.computeIfAbsent(likeness, key -> new ArrayList<>()).add(profile);
        }
        List<Twins> twins = new ArrayList<>();
        for (List<Profile> some : alike.values()) {
            if (some.size() == 1
                    || some.getLast().isLifetimeFrom(some.getFirst().first())) {
                some.forEach(profile -> twins.add(new Twins(profile, List.of(profile))));
            } else {
                twins.add(new Twins(Profile.together(some), some));
            }
        }
        return twins;
    }

    private static Pull pull(Profile one, Profile other) {
        NameMatch match = one.names().stream()
                .flatMap(name -> other.names().stream().map(another -> NameMatch.of(name, another)))
                .min(NameMatch::compareTo)
                .orElse(NameMatch.NONE);
        boolean bothCurated = one.curated() != null && other.curated() != null;
        if (bothCurated || match == NameMatch.NONE || one.clashesWith(other)) {
            return new Pull.Apart();
        }
        Optional<Relation> roles = Profile.relation(one.roles(), other.roles());
        if (roles.filter(relation -> relation == Relation.SAME).isPresent()) {
            return new Pull.Together(match == NameMatch.SAME ? 3 : 1);
        }
        boolean tellsEnough = match == NameMatch.SAME && (!one.name().isShort() || roles.isEmpty());
        return tellsEnough || one.sharesCompany(other)
                ? new Pull.Together(match == NameMatch.SAME ? 2 : 1)
                : new Pull.None();
    }

    private Map<String, Resolution> name(Naming naming) {
        Map<Person, String> ids = new HashMap<>();
        Map<String, Resolution> resolutions = new HashMap<>();
        List<Person> named = people.all().stream()
                .sorted(Comparator.comparing(Person::first, Comparator.nullsFirst(Profile.EARLIEST_FIRST)))
                .toList();
        for (Person person : named) {
            List<Mention> mentions = person.profiles().stream()
                    .flatMap(profile -> profile.mentions().stream())
                    .toList();
            String id =
                    naming.identityOf(person.curated(), Kind.PERSON, mentions).id();
            ids.put(person, id);
            person.profiles()
                    .forEach(profile -> profile.mentions()
                            .forEach(mention -> resolutions.put(
                                    mention.id(),
                                    new Resolution.Resolved(id, reasons.getOrDefault(profile, BY_NAME)))));
        }
        open.forEach((profile, candidates) -> {
            List<String> candidateIds = candidates.stream().map(ids::get).toList();
            profile.mentions()
                    .forEach(mention -> resolutions.put(mention.id(), new Resolution.Ambiguous(candidateIds, OPEN)));
        });
        return resolutions;
    }
}
