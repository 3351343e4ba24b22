package io.claimtrail.search.page.results;

import io.claimtrail.contracts.claim.Stance;
import io.claimtrail.search.api.claim.ClaimAnswer;
import io.claimtrail.search.api.claim.ClaimList;
import io.claimtrail.search.api.claim.ClaimList.Facets;
import io.claimtrail.search.api.claim.ClaimList.NameCount;
import io.claimtrail.search.api.claim.ClaimList.SpeakerCount;
import io.claimtrail.search.api.speaker.SpeakerAnswers.SpeakerSummary;
import io.claimtrail.search.page.view.Address;
import io.claimtrail.search.page.view.ClaimRow;
import io.claimtrail.search.page.view.Person;
import io.claimtrail.search.page.view.Timeline;
import io.claimtrail.search.page.view.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of results prints.
 *
 * @param heading what is searched for, in words
 * @param amount how many rows there are in all, in words; empty if none
 * @param people speakers whose name has the words of the search
 * @param drops what to give up where nothing is found
 * @param next address of the next page; empty on the last
 * @param first address of the first page; empty on it
 */
record ResultsView(
        String heading,
        String amount,
        List<ClaimRow> rows,
        List<Chip> chips,
        List<Facet> facets,
        Timeline timeline,
        List<Choice> sorts,
        List<Choice> views,
        List<Person> people,
        List<Drop> drops,
        String next,
        String first,
        Form form,
        TakeAway takeAway) {

    ResultsView {
        rows = List.copyOf(rows);
        chips = List.copyOf(chips);
        facets = List.copyOf(facets);
    }

    /** A condition with the address that gives it up. */
    record Chip(String label, String href) {}

    /** Counted links under a name. */
    record Facet(String name, List<Link> links) {}

    /** A value with its number of claims and the address that asks for it. */
    record Link(String label, String count, String href) {}

    /** One of several ways to show the list. */
    record Choice(String label, String href, boolean current) {}

    /** A condition to give up, and what is found then. */
    record Drop(String label, String found, String href) {}

    /** The fields of the form that says what is meant. */
    record Form(String words, String speaker, String from, String to, List<Option> stances, List<Field> hidden) {}

    /** A value to choose in a form. */
    record Option(String value, String label, boolean chosen) {}

    /** A parameter of the address. */
    record Field(String name, String value) {}

    /** The same list in other formats. */
    record TakeAway(String all, String csv, String ndjson, String atom, String jsonFeed, String json) {}

    /**
     * The view of an answer.
     *
     * @param rows the rows of the answer's items
     * @param found number of rows that each condition in the way hides, where nothing is found
     */
    static ResultsView of(
            ResultsQuery query,
            ClaimList list,
            List<ClaimRow> rows,
            List<SpeakerSummary> people,
            Map<Condition, Long> found) {
        List<Condition> conditions = Condition.of(query, names(list));
        String noun = query.byStatement() ? "statement" : "claim";
        return new ResultsView(
                heading(conditions),
                amount(list, noun),
                rows,
                conditions.stream()
                        .map(condition -> new Chip(
                                condition.label(), condition.without().address().toString()))
                        .toList(),
                facets(query, list.counts()),
                Timeline.of(counted(list.counts().months()), query.address()),
                sorts(query),
                views(query),
                people.stream().map(Person::of).toList(),
                drops(found, noun),
                list.next() == null
                        ? ""
                        : query.address().with("cursor", list.next()).toString(),
                query.cursor().isEmpty() ? "" : query.address().toString(),
                form(query),
                takeAway(query, list, noun));
    }

    private static List<Drop> drops(Map<Condition, Long> found, String noun) {
        return found.entrySet().stream()
                .filter(drop -> drop.getValue() > 0)
                .map(drop -> new Drop(
                        drop.getKey().label(),
                        Words.counted(drop.getValue(), noun),
                        drop.getKey().without().address().toString()))
                .toList();
    }

    /** The names of the speakers in the answer by their ids. */
    static Map<String, String> names(ClaimList list) {
        Map<String, String> names = new HashMap<>();
        for (ClaimAnswer claim : list.items()) {
            String id = claim.speaker().id();
            if (id != null) {
                names.put(id, claim.speaker().name());
            }
        }
        counted(list.counts().speakers()).forEach(speaker -> names.put(speaker.id(), speaker.name()));
        return names;
    }

    private static String heading(List<Condition> conditions) {
        return conditions.isEmpty()
                ? "Everything that was said"
                : String.join(", ", conditions.stream().map(Condition::label).toList());
    }

    private static String amount(ClaimList list, String noun) {
        long value = list.total().value();
        String more = list.total().relation().equals("gte") ? "More than " : "";
        return value == 0 ? "" : more + Words.counted(value, noun);
    }

    private static <T> List<T> counted(@Nullable List<T> facet) {
        return Objects.requireNonNullElse(facet, List.of());
    }

    private static List<Facet> facets(ResultsQuery query, Facets facets) {
        Address address = query.address();
        List<Link> speakers = counted(facets.speakers()).stream()
                .filter(speaker -> !speaker.id().equals(query.value(ResultsQuery.SPEAKER)))
                .limit(10)
                .map(speaker -> link(speaker.name(), speaker.count(), bySpeaker(query, speaker)))
                .toList();
        List<Link> outlets = counted(facets.publishers()).stream()
                .filter(outlet -> !address.values("publisher").contains(outlet.name()))
                .limit(10)
                .map(outlet -> link(outlet.name(), outlet.count(), address.adding("publisher", outlet.name())))
                .toList();
        List<Link> manners = counted(facets.types()).stream()
                .filter(type -> !address.values("type").contains(type.name()))
                .map(type -> link(Condition.manner(type.name()), type.count(), address.adding("type", type.name())))
                .toList();
        // What was asserted is the rule, and needs no filter of its own where there is nothing else.
        List<NameCount> counted = counted(facets.stances());
        List<Link> stances = counted.size() < 2
                ? List.of()
                : counted.stream()
                        .filter(stance -> !address.values("stance").contains(stance.name()))
                        .map(stance -> link(
                                Condition.stance(stance.name()),
                                stance.count(),
                                address.adding("stance", stance.name())))
                        .toList();
        long checked = Objects.requireNonNullElse(facets.reviewed(), 0L);
        List<Link> reviewed = checked == 0 || !address.values("reviewed").isEmpty()
                ? List.of()
                : List.of(link("fact-checked", checked, address.with("reviewed", "true")));
        return Stream.of(
                        new Facet("Who", speakers),
                        new Facet("Outlet", outlets),
                        new Facet("Asserted or denied", stances),
                        new Facet("How it is reported", manners),
                        new Facet("Fact-checks", reviewed))
                .filter(facet -> !facet.links().isEmpty())
                .toList();
    }

    /** A name in the search box gives way to the speaker who is chosen. */
    private static Address bySpeaker(ResultsQuery query, SpeakerCount speaker) {
        String words = query.box().words();
        Address others = query.box().speaker().isEmpty()
                ? query.address()
                : query.address().with(ResultsQuery.WORDS, words.isEmpty() ? List.of() : List.of(words));
        return others.with(ResultsQuery.SPEAKER, speaker.id());
    }

    private static Link link(String label, long count, Address address) {
        return new Link(label, Words.number(count), address.toString());
    }

    private static List<Choice> sorts(ResultsQuery query) {
        List<Choice> sorts = new ArrayList<>();
        Map<String, String> labels = Map.of("relevance", "Best match", "newest", "Newest", "oldest", "Oldest");
        for (String sort : List.of("relevance", "newest", "oldest")) {
            if (!sort.equals("relevance") || !query.typed().isEmpty()) {
                sorts.add(new Choice(
                        labels.getOrDefault(sort, sort),
                        query.address().with(ResultsQuery.SORT, sort).toString(),
                        sort.equals(query.sort())));
            }
        }
        return List.copyOf(sorts);
    }

    private static List<Choice> views(ResultsQuery query) {
        return List.of(
                new Choice(
                        "Each statement once",
                        query.address().without(ResultsQuery.VIEW).toString(),
                        query.byStatement()),
                new Choice(
                        "Every report",
                        query.address()
                                .with(ResultsQuery.VIEW, ResultsQuery.CLAIMS_VIEW)
                                .toString(),
                        !query.byStatement()));
    }

    private static Form form(ResultsQuery query) {
        List<Field> hidden = new ArrayList<>();
        query.address()
                .without(ResultsQuery.WORDS, ResultsQuery.SPEAKER, "from", "to", "stance")
                .parameters()
                .forEach((name, values) -> values.forEach(value -> hidden.add(new Field(name, value))));
        List<Option> stances = Stream.of(Stance.values())
                .map(stance -> new Option(
                        stance.jsonName(),
                        ClaimRow.stance(stance),
                        stance.jsonName().equals(query.value("stance"))))
                .toList();
        return new Form(
                query.box().words(),
                query.speaker(),
                query.value("from"),
                query.value("to"),
                stances,
                List.copyOf(hidden));
    }

    private static TakeAway takeAway(ResultsQuery query, ClaimList list, String noun) {
        Address api = query.api();
        return new TakeAway(
                Words.counted(list.total().value(), noun),
                api.with("format", "csv").toString(),
                api.with("format", "ndjson").toString(),
                api.with("format", "atom").toString(),
                api.with("format", "jsonfeed").toString(),
                api.toString());
    }
}
