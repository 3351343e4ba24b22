package io.claimtrail.evaluation.crossreference;

import com.fasterxml.jackson.databind.JsonNode;
import io.claimtrail.crossreference.change.ChangeJudge;
import io.claimtrail.crossreference.change.ChangeVerdict.Changed;
import io.claimtrail.crossreference.identity.ResolvedIdentities;
import io.claimtrail.crossreference.statement.Sighting;
import io.claimtrail.crossreference.statement.Statement;
import io.claimtrail.crossreference.statement.StatementGrouper;
import io.claimtrail.crossreference.statement.StatementJudge;
import io.claimtrail.crossreference.statement.StatementVerdict.Same;
import io.claimtrail.evaluation.crossreference.Story.Labelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many expectations of stories hold: people, statements and changes. */
public final class StoryEvaluation {

    private final Story story;
    private final ResolvedIdentities speakers;
    private final Map<String, Sighting> sightings;
    private final Map<String, String> statementOf = new HashMap<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();

    private StoryEvaluation(Story story) {
        this.story = story;
        this.speakers = story.speakers();
        this.sightings = story.sightings(speakers);
    }

    /** Lines of a report on the stories, with each expectation that does not hold if {@code showErrors}. */
    public static List<String> evaluate(Story story, boolean showErrors) {
        StoryEvaluation evaluation = new StoryEvaluation(story);
        evaluation.people();
        evaluation.group();
        evaluation.statements();
        evaluation.changes();
        List<String> lines = new ArrayList<>();
        evaluation.counts.forEach((name, count) -> lines.add(String.format(
                Locale.ROOT, "%s: %.3f (%d of %d)", name, (double) count[0] / count[1], count[0], count[1])));
        lines.add("changes told that are not expected: " + evaluation.alarms() + " on " + evaluation.sightings.size()
                + " statements");
        if (showErrors) {
            lines.addAll(evaluation.errors);
        }
        return lines;
    }

    private void count(String name, boolean right, JsonNode expectation, String detail) {
        int[] count = counts.computeIfAbsent(name, key -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
        if (!right) {
            errors.add("  not " + name + ": " + expectation + " " + detail);
        }
    }

    private void people() {
        for (JsonNode expected : story.expectations("same_person")) {
            Set<List<String>> one =
                    idsOf(expected.path("a").asText(), expected.path("speaker").asText());
            Set<List<String>> other = idsOf(
                    expected.path("b").asText(), expected.path("speaker_b").asText());
            if (!one.isEmpty() && !other.isEmpty()) {
                boolean same = one.stream().anyMatch(ids -> ids.size() == 1 && other.contains(ids));
                count("one person joined", same, expected, one + " " + other);
            }
        }
        for (JsonNode expected : story.expectations("different_person")) {
            Set<List<String>> one =
                    idsOf(expected.path("a").asText(), expected.path("speaker").asText());
            Set<List<String>> other = idsOf(
                    expected.path("b").asText(), expected.path("speaker_b").asText());
            if (!one.isEmpty() && !other.isEmpty()) {
                boolean apart = one.stream().noneMatch(ids -> ids.size() == 1 && other.contains(ids));
                count("two people apart", apart, expected, one + " " + other);
            }
        }
        for (JsonNode expected : story.expectations("ambiguous")) {
            story.find(
                            expected.path("article").asText(),
                            expected.path("content").asText())
                    .ifPresent(found -> count(
                            "ambiguous left open", story.ids(found, speakers).size() != 1, expected, ""));
        }
    }

    private Set<List<String>> idsOf(String article, String speaker) {
        Set<List<String>> ids = new HashSet<>();
        for (Labelled statement : story.statements()) {
            if (statement.article().equals(article)
                    && statement.speaker().equals(speaker)
                    && statement.json().path("status").asText().equals("resolved")) {
                ids.add(story.ids(statement, speakers));
            }
        }
        return ids;
    }

    /** Groups the sightings as search-service does: first what hangs together, then each such component. */
    private void group() {
        List<Sighting> all = List.copyOf(sightings.values());
        Map<String, String> component = new HashMap<>();
        all.forEach(sighting -> component.put(sighting.claimId(), sighting.claimId()));
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (StatementJudge.judge(all.get(i), all.get(j)) instanceof Same) {
                    String from = find(component, all.get(i).claimId());
                    component.put(from, find(component, all.get(j).claimId()));
                }
            }
        }
        Map<String, List<Sighting>> components = new LinkedHashMap<>();
        all.forEach(sighting -> components
                .computeIfAbsent(find(component, sighting.claimId()), key -> new ArrayList<>())
                .add(sighting));
        for (List<Sighting> some : components.values()) {
            for (Statement statement : StatementGrouper.group(some)) {
                statement.sightings().forEach(sighting -> statementOf.put(sighting.claimId(), statement.id()));
            }
        }
    }

    private static String find(Map<String, String> component, String id) {
        String root = id;
        while (!component.getOrDefault(root, root).equals(root)) {
            root = component.getOrDefault(root, root);
        }
        return root;
    }

    private void statements() {
        for (String kind : List.of("same_statement", "not_same_statement")) {
            for (JsonNode expected : story.expectations(kind)) {
                Optional<Labelled> a = find(expected.path("a"));
                Optional<Labelled> b = find(expected.path("b"));
                if (a.isPresent()
                        && b.isPresent()
                        && !a.get().id().equals(b.get().id())) {
                    boolean same = inOneStatement(a.get(), b.get());
                    boolean joined = kind.equals("same_statement");
                    String detail = a.get().speaker() + "/" + b.get().speaker() + " "
                            + StatementJudge.judge(sighting(a.get()), sighting(b.get()));
                    count(joined ? "same statement joined" : "different apart", same == joined, expected, detail);
                }
            }
        }
    }

    private boolean inOneStatement(Labelled a, Labelled b) {
        return statementOf.getOrDefault(a.id(), a.id()).equals(statementOf.getOrDefault(b.id(), b.id()));
    }

    private Sighting sighting(Labelled labelled) {
        Sighting sighting = sightings.get(labelled.id());
        if (sighting == null) {
            throw new IllegalStateException("no sighting of " + labelled.id());
        }
        return sighting;
    }

    private Optional<Labelled> find(JsonNode reference) {
        return story.find(
                reference.path("article").asText(), reference.path("content").asText());
    }

    private void changes() {
        for (String kind : List.of("changed", "not_changed")) {
            for (JsonNode expected : story.expectations(kind)) {
                Optional<Labelled> a = find(expected.path("a"));
                Optional<Labelled> b = find(expected.path("b"));
                if (a.isPresent() && b.isPresent()) {
                    boolean joined = inOneStatement(a.get(), b.get());
                    var verdict = ChangeJudge.judge(sighting(a.get()), sighting(b.get()));
                    boolean told = !joined && verdict instanceof Changed;
                    if (kind.equals("changed")) {
                        boolean right = told
                                && verdict instanceof Changed changed
                                && changed.kind()
                                        .name()
                                        .equalsIgnoreCase(expected.path("what").asText());
                        count("changed, any kind", told, expected, verdict + (joined ? " joined" : ""));
                        count("changed, right kind", right, expected, "");
                    } else {
                        count("not changed", !told, expected, verdict.toString());
                    }
                }
            }
        }
    }

    /** Changes told between statements that no expectation names. */
    private int alarms() {
        Set<String> expected = new HashSet<>();
        for (JsonNode change : story.expectations("changed")) {
            Optional<Labelled> a = find(change.path("a"));
            Optional<Labelled> b = find(change.path("b"));
            if (a.isPresent() && b.isPresent()) {
                expected.add(a.get().id() + " " + b.get().id());
                expected.add(b.get().id() + " " + a.get().id());
            }
        }
        List<Sighting> all = List.copyOf(sightings.values());
        int alarms = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Sighting one = all.get(i);
                Sighting other = all.get(j);
                boolean apart = !statementOf
                        .getOrDefault(one.claimId(), one.claimId())
                        .equals(statementOf.getOrDefault(other.claimId(), other.claimId()));
                if (apart
                        && !expected.contains(one.claimId() + " " + other.claimId())
                        && ChangeJudge.judge(one, other) instanceof Changed changed) {
                    alarms++;
                    errors.add("  change not expected: " + one.parsed().text() + " | "
                            + other.parsed().text() + " " + changed);
                }
            }
        }
        return alarms;
    }
}
