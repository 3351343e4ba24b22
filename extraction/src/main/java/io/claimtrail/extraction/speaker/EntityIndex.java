package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.SourceKind;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
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

/** The entities that a text names, looked up by name, by part of a name, by noun and by position. */
final class EntityIndex {

    /** Number of entities kept for one part of a name or one noun. */
    private static final int MAX_NAMESAKES = 20;

    private static final Pattern FROM_PARTICLE = Pattern.compile("\\S \\b(\\p{Ll}.*)");
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}'\u2019])\\p{Lu}");

    private final Text text;
    private final NameFinder names;
    private final EntityClassifier classifier;
    private final Map<String, Entity> byName = new LinkedHashMap<>();
    private final Map<String, List<Entity>> byNoun = new LinkedHashMap<>();
    private final Map<String, Set<Entity>> byPart = new LinkedHashMap<>();
    private final TreeMap<Integer, NameMention> found = new TreeMap<>();
    private final TreeMap<Integer, List<Entity>> mentions = new TreeMap<>();

    private EntityIndex(Text text, SpeakerLexicon lexicon) {
        this.text = text;
        this.names = new NameFinder(text, lexicon);
        this.classifier = new EntityClassifier(text, lexicon, names);
    }

    /** Indexes {@code text}: first the entities named in full, then the mentions by a part of a name. */
    static EntityIndex of(Text text, SpeakerLexicon lexicon) {
        EntityIndex index = new EntityIndex(text, lexicon);
        for (TokenSpan sentence : text.sentences()) {
            index.readNames(sentence);
        }
        index.byName.values().forEach(index::indexParts);
        index.found.values().forEach(index::addMention);
        return index;
    }

    private void readNames(TokenSpan sentence) {
        int i = sentence.first();
        while (i < sentence.end()) {
            Optional<NameMention> name = names.at(i, sentence.end());
            if (name.isPresent()) {
                add(name.get(), sentence);
                i = name.get().end();
            } else {
                i++;
            }
        }
    }

    private void add(NameMention name, TokenSpan sentence) {
        found.put(name.first(), name);
        SourceKind kind = classifier.kindOf(name, sentence);
        boolean isFullName = !name.isSingleWord() || kind == SourceKind.ORGANISATION;
        if (!isFullName) {
            return;
        }
        Entity entity = byName.computeIfAbsent(name.text(), n -> new Entity(n, kind, name.first(), true));
        entity.addKind(kind);
        if (entity.kind() == SourceKind.PERSON) {
            classifier.titleOf(name).ifPresent(entity::addRole);
            classifier.roleAround(name, sentence).ifPresent(entity::addRole);
            entity.addGender(classifier.genderOf(name));
        } else {
            addAbbreviation(name, entity);
        }
    }

    /** Indexes the abbreviation after a name: "Athletics Kenya (AK)". */
    private void addAbbreviation(NameMention name, Entity entity) {
        int open = name.end();
        if (open + 2 < text.size()
                && text.token(open).is("(")
                && text.token(open + 2).is(")")) {
            addPart(text.token(open + 1).text(), entity);
        }
    }

    /** A person may be called by either end of the name, an organisation by its first word or by its initials. */
    private void indexParts(Entity entity) {
        String name = entity.name();
        addPart(name, entity);
        if (name.indexOf(' ') < 0) {
            return;
        }
        String first = name.substring(0, name.indexOf(' '));
        if (entity.kind() == SourceKind.DOCUMENT) {
            entity.addNoun(name);
        } else if (entity.kind() == SourceKind.ORGANISATION) {
            addPart(initials(name), entity);
            addPart(first, entity);
        } else {
            addPart(first, entity);
            addPart(name.substring(name.lastIndexOf(' ') + 1), entity);
            surnameWithParticles(name).ifPresent(surname -> addPart(surname, entity));
        }
    }

    /** "van der Berg" of "Peter van der Berg". */
    private static Optional<String> surnameWithParticles(String name) {
        Matcher matcher = FROM_PARTICLE.matcher(name);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        INITIAL.matcher(name).results().forEach(match -> initials.append(match.group()));
        return initials.length() > 1 ? initials.toString() : name;
    }

    private void addPart(String part, Entity entity) {
        Set<Entity> namesakes = byPart.computeIfAbsent(part, p -> new LinkedHashSet<>());
        if (namesakes.size() < MAX_NAMESAKES) {
            namesakes.add(entity);
        }
    }

    private void addMention(NameMention name) {
        List<Entity> meant = namedBy(name);
        if (meant.size() == 1) {
            Entity entity = meant.getFirst();
            if (name.isTitled()) {
                entity.addKind(SourceKind.PERSON);
                classifier.titleOf(name).ifPresent(entity::addRole);
            }
            entity.addGender(classifier.genderOf(name));
        }
        mentions.put(name.first(), meant);
    }

    /** The entities that {@code name} may refer to; with a title it refers to a person. */
    List<Entity> namedBy(NameMention name) {
        Entity exact = byName.get(name.text());
        if (exact != null && !name.isSingleWord()) {
            return List.of(exact);
        }
        List<Entity> spelledOut = spelledOut(name);
        if (spelledOut.size() == 1) {
            return spelledOut;
        }
        List<Entity> all = List.copyOf(byPart.getOrDefault(name.text(), Set.of()));
        List<Entity> people = all.stream()
                .filter(entity -> entity.kind() == SourceKind.PERSON)
                .toList();
        if (name.isTitled()) {
            Gender gender = classifier.genderOf(name);
            return (people.isEmpty() ? all : people)
                    .stream().filter(entity -> gender.mayBe(entity.gender())).toList();
        }
        return exact != null && people.isEmpty() ? List.of(exact) : people.isEmpty() ? all : people;
    }

    /** The organisations that an abbreviation or the first word of a name stands for: "IMF", "Continental". */
    private List<Entity> spelledOut(NameMention name) {
        return name.isTitled()
                ? List.of()
                : byPart.getOrDefault(name.text(), Set.of()).stream()
                        .filter(entity -> entity.kind() == SourceKind.ORGANISATION && entity.hasFullName())
                        .toList();
    }

    /** The names that begin within {@code span}. */
    Collection<NameMention> namesIn(TokenSpan span) {
        return span.isEmpty()
                ? List.of()
                : found.subMap(span.first(), span.end()).values();
    }

    /** The entities mentioned from token {@code from} up to {@code to}, by the token of the mention. */
    Map<Integer, List<Entity>> mentionedBetween(int from, int to) {
        return from < to ? mentions.subMap(from, to) : Map.of();
    }

    /** The entities that {@code noun} may describe: by their role, or by the last word of their name. */
    List<Entity> describedAs(String noun) {
        if (byNoun.isEmpty()) {
            byName.values().forEach(this::indexNouns);
        }
        return byNoun.getOrDefault(noun, List.of());
    }

    private void indexNouns(Entity entity) {
        Set<String> nouns = new LinkedHashSet<>(entity.nouns());
        if (entity.kind() == SourceKind.ORGANISATION && entity.hasFullName()) {
            String name = entity.name();
            nouns.add(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
        }
        for (String noun : nouns) {
            List<Entity> described = byNoun.computeIfAbsent(noun, n -> new ArrayList<>());
            if (described.size() < MAX_NAMESAKES) {
                described.add(entity);
            }
        }
    }

    /** The entity whose name ends in {@code word}, if there is exactly one. */
    Optional<Entity> onlyOneEndingIn(String word) {
        List<Entity> all = describedAs(word.toLowerCase(Locale.ROOT)).stream()
                .filter(entity -> entity.name().endsWith(word))
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
