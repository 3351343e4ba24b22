package io.claimtrail.search.crossreference;

import static java.util.Collections.disjoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.crossreference.identity.CuratedIdentity;
import io.claimtrail.crossreference.identity.NameKeys;
import io.claimtrail.search.crossreference.ClaimRepository.NameNeighbourhood;
import io.claimtrail.search.crossreference.StatementFinder.FoundStatements;
import io.claimtrail.search.crossreference.StatementFinder.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Cross-referencing of one batch, before any of its claims is written: resolves the speakers of all claims in the blocks
 * that the batch touches, then finds the statements of all claims that are new, deleted or have another speaker. Used once.
 */
final class BatchCrossReferencing {

    /** Maximum number of claims that one search for sightings, or for claims of curated speakers, returns. */
    private static final int MAX_CLAIMS = 10_000;

    private final ClaimRepository repository;
    private final Function<Set<String>, List<CuratedIdentity>> curatedByNameKeys;
    private final ChangedDocuments changed;
    private final int maxCandidates;
    private final Map<String, IndexedClaim> added;
    /** Ids of statements whose sightings must be grouped again. */
    private final Set<String> touchedStatements = new HashSet<>();

    BatchCrossReferencing(
            ClaimRepository repository,
            Function<Set<String>, List<CuratedIdentity>> curatedByNameKeys,
            ChangedDocuments changed,
            int maxCandidates) {
        this.maxCandidates = maxCandidates;
        this.repository = repository;
        this.curatedByNameKeys = curatedByNameKeys;
        this.changed = changed;
        this.added = changed.added().stream()
                .map(IndexedClaim::new)
                .collect(Collectors.toMap(
                        IndexedClaim::id, Function.identity(), (earlier, later) -> later, LinkedHashMap::new));
    }

    /** Sets speaker and statement in the documents of the added claims, and returns the updates of other claims. */
    ClaimUpdates run() {
        NameNeighbourhood names = repository.neighbourhood(withAliases(touchedNameKeys()));
        List<IndexedClaim> stored = repository.block(names.required());
        Map<String, IndexedClaim> block = new LinkedHashMap<>();
        stored.forEach(claim -> block.put(claim.id(), claim));
        block.keySet().removeAll(changed.deleted());
        block.putAll(added);
        Map<String, JsonNode> speakers = resolveSpeakers(block, names);
        PendingChanges pending = new PendingChanges(added, speakers, changed.deleted());
        boolean complete = stored.size() < ClaimRepository.MAX_BLOCK_CLAIMS;
        CandidateIndex candidates = new CandidateIndex(pending.apply(block.values()), complete);
        Map<String, JsonNode> statements = findStatements(pending, candidates);
        return updates(speakers, statements);
    }

    /** Sets the speakers of the added claims; returns the new speakers of other claims, by claim id. */
    private Map<String, JsonNode> resolveSpeakers(Map<String, IndexedClaim> block, NameNeighbourhood names) {
        ResolvedSpeakers resolved =
                ResolvedSpeakers.of(block.values(), curatedByNameKeys.apply(names.required()), maxCandidates);
        Map<String, JsonNode> renamed = new HashMap<>();
        added.values().forEach(claim -> ((ObjectNode) claim.document()).set("speaker", resolved.speaker(claim)));
        for (IndexedClaim claim : block.values()) {
            if (!added.containsKey(claim.id()) && !disjoint(claim.nameKeys(), names.affected())) {
                JsonNode speaker = resolved.speaker(claim);
                if (!speaker.equals(claim.speaker())) {
                    renamed.put(claim.id(), speaker);
                    touchedStatements.add(claim.statementId());
                }
            }
        }
        return renamed;
    }

    /** Sets the statements of the added claims; returns the new statements of other claims, by claim id. */
    private Map<String, JsonNode> findStatements(PendingChanges pending, CandidateIndex candidates) {
        List<IndexedClaim> start = new ArrayList<>(added.values());
        start.addAll(repository.byIds(pending.speakers().keySet()));
        start.addAll(repository.find(CandidateQueries.sightings(touchedStatements, MAX_CLAIMS)));
        FoundStatements found = StatementFinder.find(repository, pending, candidates, start);
        Map<String, JsonNode> regrouped = new HashMap<>();
        found.memberships().forEach((id, membership) -> {
            JsonNode statement = statement(membership);
            IndexedClaim other = found.claims().get(id);
            if (added.containsKey(id)) {
                ((ObjectNode) added.get(id).document()).set("statement", statement);
            } else if (other != null && !statement.equals(other.statement())) {
                regrouped.put(id, statement);
            }
        });
        return regrouped;
    }

    private static ObjectNode statement(Membership membership) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", membership.statementId())
                .put("sightings", membership.sightings());
    }

    /** {@code nameKeys} with the keys of all names of the curated speakers that have one of them. */
    private Set<String> withAliases(Set<String> nameKeys) {
        Set<String> all = new HashSet<>(nameKeys);
        for (CuratedIdentity speaker : curatedByNameKeys.apply(nameKeys)) {
            all.addAll(NameKeys.all(speaker.name(), speaker.kind()));
            speaker.aliases().forEach(alias -> all.addAll(NameKeys.all(alias, speaker.kind())));
        }
        return all;
    }

    private Set<String> touchedNameKeys() {
        Set<String> names = new HashSet<>(changed.curatedNameKeys());
        Set<String> replaced = new HashSet<>(changed.deleted());
        replaced.addAll(added.keySet());
        for (IndexedClaim before : repository.storedKeys(replaced)) {
            names.addAll(before.nameKeys());
            touchedStatements.add(before.statementId());
        }
        if (!changed.curated().isEmpty()) {
            repository
                    .find(CandidateQueries.bySpeakers(changed.curated(), MAX_CLAIMS))
                    .forEach(claim -> names.addAll(claim.nameKeys()));
        }
        added.values().forEach(claim -> names.addAll(claim.nameKeys()));
        return names;
    }

    private ClaimUpdates updates(Map<String, JsonNode> speakers, Map<String, JsonNode> statements) {
        Set<String> ids = new HashSet<>(statements.keySet());
        ids.addAll(speakers.keySet());
        List<ClaimUpdate> regrouped = new ArrayList<>();
        List<ClaimUpdate> renamed = new ArrayList<>();
        repository.sequences(ids).forEach((id, sequence) -> {
            Map<String, JsonNode> fields = new HashMap<>();
            JsonNode statement = statements.get(id);
            if (statement != null) {
                fields.put("statement", statement);
            }
            JsonNode speaker = speakers.get(id);
            if (speaker != null) {
                fields.put("speaker", speaker);
            }
            (speaker == null ? regrouped : renamed).add(new ClaimUpdate(id, sequence, fields));
        });
        return new ClaimUpdates(regrouped, renamed);
    }
}
