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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entities that a text names, looked up by name, by part of a name, by noun and by position. */
final class EntityIndex {

    /** Number of entities kept for one part of a name or one noun. */
    private static final int MAX_NAMESAKES = 20;

    /** Number of tokens that a first line may have to count as a headline. */
    private static final int MAX_HEADLINE_TOKENS = 20;

    private static final Pattern FROM_PARTICLE = Pattern.compile("\\S \\b(\\p{Ll}.*)");
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}'\u2019])\\p{Lu}");
    private static final Pattern SUFFIX = Pattern.compile(",? (Jr|Sr|II|III)\\.?$");
    private static final Pattern MIDDLE_INITIAL = Pattern.compile("(?<=\\S) \\p{Lu}\\.?(?= )");
    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.?){2,4}");
    private static final Set<String> DEFINITE = Set.of("the", "The", "THE");

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
        int headline = index.headlineEnd();
        for (TokenSpan sentence : text.sentences()) {
            index.readNames(sentence, headline);
        }
        index.byName.values().forEach(Entity::decideKind);
        index.byName.values().forEach(index::indexParts);
        index.found.values().forEach(index::addMention);
        index.byName.values().forEach(Entity::decideKind);
        return index;
    }

    /** The token after a headline in which most words are capitalised; its runs of capitals are no names. */
    private int headlineEnd() {
        int end = 0;
        int words = 0;
        int capitals = 0;
        while (end < text.size() && text.token(end).paragraph() == text.token(0).paragraph()) {
            words += text.token(end).word() ? 1 : 0;
            capitals += text.token(end).isCapitalized() ? 1 : 0;
            end++;
        }
        boolean headline = end < text.size()
                && end <= MAX_HEADLINE_TOKENS
                && !text.token(end - 1).is(".")
                && words > 3
                && capitals * 10 > words * 6;
        return headline ? end : 0;
    }

    private void readNames(TokenSpan sentence, int headline) {
        int i = sentence.first();
        while (i < sentence.end()) {
            Optional<NameMention> name = i < headline ? Optional.empty() : names.at(i, sentence.end());
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
        Entity entity = byName.computeIfAbsent(
                key(name.text()),
                n -> new Entity(SUFFIX.matcher(name.text()).replaceFirst(""), kind, name.first(), true));
        entity.addKind(kind);
        entity.addMention(name);
        addRoles(name, sentence, entity);
        if (entity.kind() != SourceKind.PERSON) {
            addAbbreviation(name, entity);
        }
    }

    private void addRoles(NameMention name, TokenSpan sentence, Entity entity) {
        Optional<String> before = classifier.roleBefore(name);
        Optional<String> around = classifier.roleAround(name, sentence);
        if (before.isPresent() && !classifier.isRole(before.get())) {
            // "The mayor, Lic. Rosaura Pech Canul,": a role says more than a title that no list has.
            around.ifPresent(entity::addRole);
        }
        before.ifPresent(entity::addRole);
        around.ifPresent(entity::addRole);
        if (!name.isSingleWord() && around.filter(classifier::hasRoleNoun).isPresent()) {
            entity.addPersonsRole();
        }
        entity.addGender(classifier.genderOf(name));
        entity.addFirstNameGender(classifier.firstNameGender(name));
    }

    /** The form by which a name is looked up: names differ neither by case nor by a middle initial or "Jr". */
    private static String key(String name) {
        String without = SUFFIX.matcher(name).replaceFirst("");
        return MIDDLE_INITIAL.matcher(without).replaceAll("").toLowerCase(Locale.ROOT);
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
            return;
        }
        addPart(initials(name), entity);
        addPart(initials(name.replace("-", "")), entity);
        if (!DEFINITE.contains(first)) {
            addPart(first, entity);
        }
        if (entity.kind() != SourceKind.ORGANISATION) {
            // Every end of the name: "Abara Fitch" and "Fitch" of "Ottoline Abara Fitch".
            for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
                addPart(name.substring(space + 1), entity);
            }
            for (int space = name.lastIndexOf(' '); space > first.length(); space = name.lastIndexOf(' ', space - 1)) {
                addPart(name.substring(0, space), entity);
            }
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
        Set<Entity> namesakes = byPart.computeIfAbsent(part.toLowerCase(Locale.ROOT), p -> new LinkedHashSet<>());
        if (namesakes.size() < MAX_NAMESAKES) {
            namesakes.add(entity);
        }
    }

    private void addMention(NameMention name) {
        List<Entity> meant = namedBy(name);
        if (meant.isEmpty() && name.isSingleWord()) {
            meant = newSingleWord(name);
        }
        if (meant.size() == 1) {
            Entity entity = meant.getFirst();
            if (name.isTitled() && isPersonLike(name)) {
                entity.addKind(SourceKind.PERSON);
                classifier.roleBefore(name).ifPresent(entity::addRole);
            }
            if (name.isSingleWord()) {
                classifier
                        .roleAround(name, text.sentences().get(text.sentenceOf(name.first())))
                        .ifPresent(entity::addRole);
            }
            entity.addGender(classifier.genderOf(name));
            if (byName.get(key(name.text())) != entity || name.isSingleWord()) {
                entity.addMention(name);
            }
        }
        mentions.put(name.first(), meant);
    }

    private static boolean isPersonLike(NameMention name) {
        return name.likelihood(WordClass.PERSON) > name.likelihood(WordClass.ORGANISATION);
    }

    /** A name of one word that is no part of another: "Annadurai". The first word of a sentence has to look like one. */
    private List<Entity> newSingleWord(NameMention name) {
        double other = name.likelihood(WordClass.OTHER);
        boolean looksLikeOne = other < name.likelihood(WordClass.PERSON)
                || other < name.likelihood(WordClass.ORGANISATION)
                || other < name.likelihood(WordClass.PLACE);
        if (!looksLikeOne && !name.isTitled()) {
            return List.of();
        }
        SourceKind kind = name.isTitled() && isPersonLike(name) ? SourceKind.PERSON : SourceKind.UNKNOWN;
        Entity entity = new Entity(name.text(), kind, name.first(), true);
        byName.put(key(name.text()), entity);
        addPart(name.text(), entity);
        return List.of(entity);
    }

    /** The entities that {@code name} may refer to; with a title it refers to a person. */
    List<Entity> namedBy(NameMention name) {
        if (INITIALS.matcher(name.text()).matches()) {
            Set<Entity> abbreviated =
                    byPart.getOrDefault(name.text().replace(".", "").toLowerCase(Locale.ROOT), Set.of());
            List<Entity> full = abbreviated.stream().filter(Entity::hasFullName).toList();
            if (full.size() == 1) {
                return full;
            }
        }
        Entity exact = byName.get(key(name.text()));
        if (exact != null && !name.isSingleWord()) {
            return List.of(exact);
        }
        List<Entity> spelledOut = spelledOut(name);
        if (spelledOut.size() == 1) {
            return spelledOut;
        }
        List<Entity> all = List.copyOf(byPart.getOrDefault(name.text().toLowerCase(Locale.ROOT), Set.of()));
        List<Entity> people = all.stream()
                .filter(entity -> entity.kind() == SourceKind.PERSON)
                .toList();
        if (name.isTitled()) {
            Gender gender = classifier.genderOf(name);
            return (people.isEmpty() ? all : people)
                    .stream()
                            .filter(entity -> gender.mayBe(entity.gender()) && gender.mayBe(entity.firstNameGender()))
                            .toList();
        }
        return exact != null && people.isEmpty() ? List.of(exact) : people.isEmpty() ? all : people;
    }

    /** The organisations that an abbreviation or the first word of a name stands for: "IMF", "Continental". */
    private List<Entity> spelledOut(NameMention name) {
        return name.isTitled()
                ? List.of()
                : byPart.getOrDefault(name.text().toLowerCase(Locale.ROOT), Set.of()).stream()
                        .filter(entity -> entity.kind() == SourceKind.ORGANISATION && entity.hasFullName())
                        .toList();
    }

    /** The names that begin within {@code span}. */
    Collection<NameMention> namesIn(TokenSpan span) {
        return span.isEmpty()
                ? List.of()
                : found.subMap(span.first(), span.end()).values();
    }

    /** The name that begins at {@code token}, if one does. */
    Optional<NameMention> nameAt(int token) {
        return Optional.ofNullable(found.get(token));
    }

    /** The entities mentioned from token {@code from} up to {@code to}, by the token of the mention. */
    NavigableMap<Integer, List<Entity>> mentionedBetween(int from, int to) {
        return from < to ? mentions.subMap(from, true, to, false) : new TreeMap<>();
    }

    /** All entities in the order of their first mention in full. */
    Collection<Entity> all() {
        return byName.values();
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
        if (entity.kind() != SourceKind.PERSON && entity.hasFullName()) {
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
}
