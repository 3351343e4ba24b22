package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.speaker.NameFinder.Name;
import io.claimtrail.extraction.speaker.Person.Gender;
import io.claimtrail.extraction.text.Sentence;
import io.claimtrail.extraction.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everybody whom a text names in full, with what it says of them, and where. */
final class Cast {

    private static final int MAX_NAMESAKES = 20;

    private final Map<String, Person> byName = new LinkedHashMap<>();
    private final Map<String, List<Person>> byPart = new LinkedHashMap<>();
    private final TreeMap<Integer, String> mentions = new TreeMap<>();
    private final Map<String, Gender> genders = new LinkedHashMap<>();

    private Cast() {}

    /** Reads the cast of {@code text}. */
    static Cast of(Text text, Nouns nouns) {
        Cast cast = new Cast();
        NameFinder names = new NameFinder(text);
        RoleFinder roles = new RoleFinder(text, nouns);
        for (Sentence sentence : text.sentences()) {
            int i = sentence.first();
            while (i < sentence.end()) {
                Optional<Name> name = names.at(i, sentence.end());
                name.ifPresent(n -> cast.add(n, roles, sentence, nouns));
                i = name.map(Name::end).orElse(i + 1);
            }
        }
        cast.index();
        return cast;
    }

    private void add(Name found, RoleFinder roles, Sentence sentence, Nouns nouns) {
        TitledName titled = TitledName.of(found.text(), nouns);
        if (titled.name().isEmpty() || titled.isOrganisation()) {
            return;
        }
        mentions.put(found.first(), titled.name());
        boolean full = titled.name().indexOf(' ') > 0;
        Optional<String> role = titled.role().or(() -> roles.around(found, sentence));
        if (full) {
            Person known = byName.get(titled.name());
            byName.put(
                    titled.name(),
                    known == null
                            ? new Person(titled.name(), role, titled.gender(), found.first())
                            : new Person(
                                    known.name(),
                                    known.role().or(() -> role),
                                    known.gender() == Gender.UNKNOWN ? titled.gender() : known.gender(),
                                    known.first()));
        } else if (titled.gender() != Gender.UNKNOWN) {
            genders.put(titled.name(), titled.gender());
        }
    }

    /** "Mr Straw" tells what "Jack Straw" alone does not, where only one is called so. */
    private void index() {
        byName.values().forEach(this::addParts);
        genders.forEach((part, gender) -> {
            List<Person> called = called(part);
            if (called.size() == 1 && called.getFirst().gender() == Gender.UNKNOWN) {
                Person person = called.getFirst();
                byName.put(person.name(), new Person(person.name(), person.role(), gender, person.first()));
            }
        });
        byPart.clear();
        byName.values().forEach(this::addParts);
    }

    private void addParts(Person person) {
        String name = person.name();
        for (String part :
                List.of(name, name.substring(0, name.indexOf(' ')), name.substring(name.lastIndexOf(' ') + 1))) {
            List<Person> called = byPart.computeIfAbsent(part, p -> new ArrayList<>());
            if (called.size() < MAX_NAMESAKES && !called.contains(person)) {
                called.add(person);
            }
        }
    }

    /** Those who are called {@code name}, in full or in part. */
    List<Person> called(String name) {
        return byPart.getOrDefault(name, List.of());
    }

    Optional<Person> named(String fullName) {
        return Optional.ofNullable(byName.get(fullName));
    }

    /** The people mentioned from token {@code from} up to {@code to}, each once. */
    Collection<Person> mentionedBetween(int from, int to) {
        Map<String, Person> people = new LinkedHashMap<>();
        if (from < to) {
            for (String name : mentions.subMap(from, to).values()) {
                List<Person> called = called(name);
                called.forEach(person -> people.put(person.name(), person));
            }
        }
        return people.values();
    }
}
