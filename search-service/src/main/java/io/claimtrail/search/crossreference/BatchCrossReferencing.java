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
import io.claimtrail.search.document.ClaimFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cross-references the claims of some articles, as they are in the index: resolves the speakers of all claims in the blocks that
 * these articles have or had, then finds the statements of all claims whose article was touched or whose speaker has changed.
 * Used once.
 */
final class BatchCrossReferencing {

    /** Maximum number of claims that one search for sightings, or for claims of curated speakers, returns. */
    private static final int MAX_CLAIMS = 10_000;

    private final ClaimRepository repository;
    private final BlockRepository blocks;
    private final Function<Set<String>, List<CuratedIdentity>> curatedByNameKeys;
    private final Touched touched;
    private final Set<String> curatedNameKeys;
    private final int maxCandidates;

    /**
     * Prepares one batch.
     *
     * @param curatedNameKeys keys of the names of the curated speakers that were touched
     * @param maxCandidates maximum number of candidates of a speaker
     */
    BatchCrossReferencing(
            ClaimRepository repository,
            BlockRepository blocks,
            Function<Set<String>, List<CuratedIdentity>> curatedByNameKeys,
            Touched touched,
            Set<String> curatedNameKeys,
            int maxCandidates) {
        this.repository = repository;
        this.blocks = blocks;
        this.curatedByNameKeys = curatedByNameKeys;
        this.touched = touched;
        this.curatedNameKeys = curatedNameKeys;
        this.maxCandidates = maxCandidates;
    }

    CrossReferencePlan plan() {
        Map<String, IndexedClaim> own = byId(repository.ofArticles(touched.articles()));
        Map<String, ArticleBlocks> earlier = blocks.read(touched.articles());
        NameNeighbourhood names = repository.neighbourhood(withAliases(names(own, earlier)));
        List<IndexedClaim> stored = repository.block(names.required());
        Map<String, IndexedClaim> block = byId(stored);
        block.putAll(own);
        Map<String, JsonNode> speakers = newSpeakers(block, names);
        PendingChanges pending = new PendingChanges(speakers);
        boolean complete = stored.size() < ClaimRepository.MAX_BLOCK_CLAIMS;
        CandidateIndex candidates = new CandidateIndex(pending.apply(block.values()), complete);
        List<IndexedClaim> start = new ArrayList<>(own.values());
        start.addAll(repository.byIds(speakers.keySet()));
        start.addAll(repository.find(
                CandidateQueries.sightings(touchedStatements(own, earlier, speakers.keySet(), block), MAX_CLAIMS)));
        return plan(own, earlier, speakers, StatementFinder.find(repository, pending, candidates, start));
    }

    private static Map<String, IndexedClaim> byId(List<IndexedClaim> claims) {
        Map<String, IndexedClaim> byId = new LinkedHashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        return byId;
    }

    private Set<String> names(Map<String, IndexedClaim> own, Map<String, ArticleBlocks> earlier) {
        Set<String> names = new HashSet<>(curatedNameKeys);
        earlier.values().forEach(before -> names.addAll(before.names()));
        own.values().forEach(claim -> names.addAll(claim.nameKeys()));
        if (!touched.speakers().isEmpty()) {
            repository
                    .find(CandidateQueries.bySpeakers(touched.speakers(), MAX_CLAIMS))
                    .forEach(claim -> names.addAll(claim.nameKeys()));
        }
        return names;
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

    /** The speakers of the claims that have another one than before, by claim id. */
    private Map<String, JsonNode> newSpeakers(Map<String, IndexedClaim> block, NameNeighbourhood names) {
        ResolvedSpeakers resolved =
                ResolvedSpeakers.of(block.values(), curatedByNameKeys.apply(names.required()), maxCandidates);
        Map<String, JsonNode> speakers = new HashMap<>();
        for (IndexedClaim claim : block.values()) {
            if (touched.articles().contains(claim.articleId()) || !disjoint(claim.nameKeys(), names.affected())) {
                JsonNode speaker = resolved.speaker(claim);
                if (!speaker.equals(claim.speaker())) {
                    speakers.put(claim.id(), speaker);
                }
            }
        }
        return speakers;
    }

    /** Ids of statements whose sightings must be grouped again. */
    private static Set<String> touchedStatements(
            Map<String, IndexedClaim> own,
            Map<String, ArticleBlocks> earlier,
            Set<String> renamed,
            Map<String, IndexedClaim> block) {
        Set<String> statements = new HashSet<>();
        earlier.values().forEach(before -> statements.addAll(before.statements()));
        own.values().forEach(claim -> statements.add(claim.statementId()));
        block.values().stream()
                .filter(claim -> renamed.contains(claim.id()))
                .forEach(claim -> statements.add(claim.statementId()));
        return statements;
    }

    private CrossReferencePlan plan(
            Map<String, IndexedClaim> own,
            Map<String, ArticleBlocks> earlier,
            Map<String, JsonNode> speakers,
            FoundStatements found) {
        List<ClaimUpdate> updates = new ArrayList<>();
        Map<String, ArticleBlocks> now = new TreeMap<>();
        touched.articles().forEach(article -> now.put(article, ArticleBlocks.NONE));
        Map<String, ArticleBlocks> others = new TreeMap<>();
        found.memberships().forEach((id, membership) -> {
            IndexedClaim claim = found.claims().get(id);
            if (claim == null) {
                return;
            }
            Map<String, JsonNode> fields = changes(claim, speakers.get(id), statement(membership));
            if (!fields.isEmpty()) {
                updates.add(new ClaimUpdate(id, claim.articleId(), repository.state(id), fields));
            }
            ArticleBlocks blocksOfClaim = new ArticleBlocks(claim.nameKeys(), Set.of(membership.statementId()));
            if (own.containsKey(id)) {
                now.merge(claim.articleId(), blocksOfClaim, ArticleBlocks::and);
            } else if (fields.containsKey(ClaimFields.STATEMENT)) {
                others.merge(claim.articleId(), blocksOfClaim, ArticleBlocks::and);
            }
        });
        others.keySet().removeAll(now.keySet());
        return new CrossReferencePlan(before(now, earlier, others), updates, after(now, earlier));
    }

    private static Map<String, JsonNode> changes(IndexedClaim claim, @Nullable JsonNode speaker, JsonNode statement) {
        Map<String, JsonNode> fields = new HashMap<>();
        if (speaker != null) {
            fields.put(ClaimFields.SPEAKER, speaker);
        }
        if (!statement.equals(claim.statement())) {
            fields.put(ClaimFields.STATEMENT, statement);
        }
        return fields;
    }

    /** The blocks that are not stored yet, with those that are. */
    private Map<String, ArticleBlocks> before(
            Map<String, ArticleBlocks> now, Map<String, ArticleBlocks> earlier, Map<String, ArticleBlocks> others) {
        Map<String, ArticleBlocks> stored = new HashMap<>(blocks.read(others.keySet()));
        stored.putAll(earlier);
        Map<String, ArticleBlocks> wanted = new HashMap<>(others);
        wanted.putAll(now);
        Map<String, ArticleBlocks> before = new TreeMap<>();
        wanted.forEach((article, all) -> {
            ArticleBlocks known = stored.getOrDefault(article, ArticleBlocks.NONE);
            ArticleBlocks both = known.and(all);
            if (!both.equals(known)) {
                before.put(article, both);
            }
        });
        return before;
    }

    /** The blocks of touched articles that have less than before. */
    private static Map<String, ArticleBlocks> after(
            Map<String, ArticleBlocks> now, Map<String, ArticleBlocks> earlier) {
        Map<String, ArticleBlocks> after = new TreeMap<>();
        now.forEach((article, blocksNow) -> {
            ArticleBlocks known = earlier.getOrDefault(article, ArticleBlocks.NONE);
            if (!known.and(blocksNow).equals(blocksNow)) {
                after.put(article, blocksNow);
            }
        });
        return after;
    }

    private static ObjectNode statement(Membership membership) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", membership.statementId())
                .put("sightings", membership.sightings());
    }
}
