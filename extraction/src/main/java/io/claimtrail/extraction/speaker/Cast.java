package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.SpeakerKind;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everybody and everything that a text names, with what it says of them, and where. */
final class Cast {

    private static final int MAX_NAMESAKES = 20;
    private static final Pattern FROM_PARTICLE = Pattern.compile("\\S \\b(\\p{Ll}.*)");
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}'\u2019])\\p{Lu}");

    /** Capitals that are no organisation. */
    private static final Set<String> PLACES =
            Set.of("US", "USA", "UK", "UAE", "GDP", "TV", "DC", "NY", "LA", "AM", "PM");

    private final Text text;
    private final Nouns nouns;
    private final FirstNames firstNames;
    private final NameFinder names;
    private final RoleFinder roles;
    private final Map<String, Entity> byName = new LinkedHashMap<>();
    private final Map<String, List<Entity>> byNoun = new LinkedHashMap<>();
    private final Map<String, Set<Entity>> byPart = new LinkedHashMap<>();
    private final TreeMap<Integer, Name> found = new TreeMap<>();
    private final TreeMap<Integer, List<Entity>> mentions = new TreeMap<>();

    private Cast(Text text, Nouns nouns, FirstNames firstNames) {
        this.text = text;
        this.nouns = nouns;
        this.firstNames = firstNames;
        this.names = new NameFinder(text, nouns);
        this.roles = new RoleFinder(text, nouns, names);
    }

    /** Reads the cast of {@code text}: first those named in full, then those whom a part of a name means. */
    static Cast of(Text text, Nouns nouns, FirstNames firstNames) {
        Cast cast = new Cast(text, nouns, firstNames);
        for (Sentence sentence : text.sentences()) {
            cast.read(sentence);
        }
        cast.byName.values().forEach(cast::index);
        cast.found.values().forEach(cast::place);
        return cast;
    }

    private void read(Sentence sentence) {
        int i = sentence.first();
        while (i < sentence.end()) {
            Optional<Name> name = names.at(i, sentence.end());
            if (name.isPresent()) {
                add(name.get(), sentence);
                i = name.get().end();
            } else {
                i++;
            }
        }
    }

    private void add(Name name, Sentence sentence) {
        found.put(name.first(), name);
        SpeakerKind kind = kindOf(name, sentence);
        boolean whole = !name.isSingle() || kind == SpeakerKind.ORGANISATION;
        if (!whole) {
            return;
        }
        Entity entity = byName.computeIfAbsent(name.text(), n -> new Entity(n, kind, name.first(), true));
        entity.is(kind);
        if (entity.kind() == SpeakerKind.PERSON) {
            describe(entity, name, sentence);
        } else {
            alias(name, entity);
        }
    }

    /** "Athletics Kenya (AK)". */
    private void alias(Name name, Entity entity) {
        int open = name.end();
        if (open + 2 < text.size()
                && text.token(open).is("(")
                && text.token(open + 2).is(")")) {
            called(text.token(open + 1).text(), entity);
        }
    }

    void describe(Entity entity, Name name, Sentence sentence) {
        title(name).ifPresent(entity::hasRole);
        roles.around(name, sentence).ifPresent(entity::hasRole);
        entity.goesBy(genderOf(name));
    }

    private Optional<String> title(Name name) {
        String title = text.words(name.titleFirst(), name.first());
        boolean tells = name.isTitled() && !(name.first() - name.titleFirst() == 1 && nouns.isForm(title));
        return tells ? Optional.of(title) : Optional.empty();
    }

    private Gender genderOf(Name name) {
        for (int i = name.titleFirst(); i < name.first(); i++) {
            String title = text.token(i).text();
            if (nouns.isFemale(title) || nouns.isMale(title)) {
                return nouns.isFemale(title) ? Gender.SHE : Gender.HE;
            }
        }
        return name.isSingle()
                ? Gender.UNKNOWN
                : firstNames.genderOf(text.token(name.first()).text());
    }

    private SpeakerKind kindOf(Name name, Sentence sentence) {
        if (name.isTitled()) {
            return SpeakerKind.PERSON;
        }
        if (isDocument(name)) {
            return SpeakerKind.DOCUMENT;
        }
        boolean organisation = false;
        for (int i = name.first(); i < name.end(); i++) {
            boolean place = PLACES.contains(text.token(i).text().replace(".", ""));
            organisation |= names.isOrganisation(i) || (text.token(i).isAllCaps() && !place);
        }
        if (organisation) {
            return SpeakerKind.ORGANISATION;
        }
        boolean firstName =
                !name.isSingle() && firstNames.hold(text.token(name.first()).text());
        return firstName || (!name.isSingle() && roles.around(name, sentence).isPresent())
                ? SpeakerKind.PERSON
                : SpeakerKind.UNKNOWN;
    }

    private boolean isDocument(Name name) {
        int end = name.first();
        while (end < name.end() && text.token(end).isCapitalized()) {
            end++;
        }
        return nouns.isDocument(text.token(end - 1).text());
    }

    /** A person may be called by either end of the name, an organisation by its first word or by its initials. */
    private void index(Entity entity) {
        String name = entity.name();
        called(name, entity);
        if (name.indexOf(' ') < 0) {
            return;
        }
        String first = name.substring(0, name.indexOf(' '));
        if (entity.kind() == SpeakerKind.DOCUMENT) {
            entity.isCalled(name);
        } else if (entity.kind() == SpeakerKind.ORGANISATION) {
            called(initials(name), entity);
            called(first, entity);
        } else {
            called(first, entity);
            called(name.substring(name.lastIndexOf(' ') + 1), entity);
            particles(name).ifPresent(surname -> called(surname, entity));
        }
    }

    /** "van der Berg" of "Peter van der Berg". */
    private static Optional<String> particles(String name) {
        Matcher matcher = FROM_PARTICLE.matcher(name);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        INITIAL.matcher(name).results().forEach(match -> initials.append(match.group()));
        return initials.length() > 1 ? initials.toString() : name;
    }

    private void called(String part, Entity entity) {
        Set<Entity> called = byPart.computeIfAbsent(part, p -> new LinkedHashSet<>());
        if (called.size() < MAX_NAMESAKES) {
            called.add(entity);
        }
    }

    private void place(Name name) {
        List<Entity> meant = called(name);
        if (meant.size() == 1) {
            Entity entity = meant.getFirst();
            if (name.isTitled()) {
                entity.is(SpeakerKind.PERSON);
                title(name).ifPresent(entity::hasRole);
            }
            entity.goesBy(genderOf(name));
        }
        mentions.put(name.first(), meant);
    }

    /** Those whom {@code name} may mean; one titled is a person. */
    List<Entity> called(Name name) {
        Entity exact = byName.get(name.text());
        if (exact != null && !name.isSingle()) {
            return List.of(exact);
        }
        List<Entity> spelledOut = spelledOut(name);
        if (spelledOut.size() == 1) {
            return spelledOut;
        }
        List<Entity> all = List.copyOf(byPart.getOrDefault(name.text(), Set.of()));
        List<Entity> people = all.stream()
                .filter(entity -> entity.kind() == SpeakerKind.PERSON)
                .toList();
        if (name.isTitled()) {
            Gender gender = genderOf(name);
            return (people.isEmpty() ? all : people)
                    .stream()
                            .filter(entity -> gender == Gender.UNKNOWN
                                    || entity.gender() == Gender.UNKNOWN
                                    || entity.gender() == gender)
                            .toList();
        }
        return exact != null && people.isEmpty() ? List.of(exact) : people.isEmpty() ? all : people;
    }

    /** What an abbreviation or the first word of a name stands for: "IMF", "Continental". */
    private List<Entity> spelledOut(Name name) {
        return name.isTitled()
                ? List.of()
                : byPart.getOrDefault(name.text(), Set.of()).stream()
                        .filter(entity -> entity.kind() == SpeakerKind.ORGANISATION
                                && entity.name().indexOf(' ') > 0)
                        .toList();
    }

    /** The name that begins within {@code stretch} at its first token or later. */
    Collection<Name> namesIn(Sentence stretch) {
        return stretch.first() < stretch.end()
                ? found.subMap(stretch.first(), stretch.end()).values()
                : List.of();
    }

    /** Who is mentioned from token {@code from} up to {@code to}, by the token of the mention. */
    Map<Integer, List<Entity>> mentionedBetween(int from, int to) {
        return from < to ? mentions.subMap(from, to) : Map.of();
    }

    /** Those whom a description with the noun {@code noun} may mean: by their role, or by the last word of their name. */
    List<Entity> describedAs(String noun) {
        if (byNoun.isEmpty()) {
            byName.values().forEach(this::indexNouns);
        }
        return byNoun.getOrDefault(noun, List.of());
    }

    private void indexNouns(Entity entity) {
        Set<String> nounsOf = new LinkedHashSet<>(entity.nouns());
        if (entity.kind() == SpeakerKind.ORGANISATION && entity.name().indexOf(' ') > 0) {
            nounsOf.add(
                    entity.name().substring(entity.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
        }
        for (String noun : nounsOf) {
            List<Entity> described = byNoun.computeIfAbsent(noun, n -> new ArrayList<>());
            if (described.size() < MAX_NAMESAKES) {
                described.add(entity);
            }
        }
    }

    /** The only one whose name ends in {@code word}, if there is just one. */
    Optional<Entity> onlyOneEndingIn(String word) {
        List<Entity> all = describedAs(word.toLowerCase(Locale.ROOT)).stream()
                .filter(entity -> entity.name().endsWith(word))
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
