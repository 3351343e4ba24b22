package io.claimtrail.crossreference.identity;

import io.claimtrail.crossreference.evidence.Meaning;
import io.claimtrail.crossreference.identity.ParsedRole.Relation;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The evidence, by name, on whether two bearers of one name are one person. */
public final class PersonEvidence {

    /** Nearness of meaning below which two roles, or what two people say, are a world apart. */
    private static final double FAR = 0.25;

    /** Nearness of meaning from which on two roles are the same in other words. */
    private static final double NEAR = 0.7;

    /** Evidence that no other outweighs: no one holds both roles, and nothing connects the articles. */
    static final String APART = "apart";

    private static final int STORY_DAYS = 30;

    private PersonEvidence() {}

    /** The evidence on the speakers of two articles, from their mentions there. Both need at least one. */
    public static Map<String, Double> of(List<Mention> one, List<Mention> other) {
        return of(Profile.of(one), Profile.of(other));
    }

    static Map<String, Double> of(Profile one, Profile other) {
        return of(
                List.of(one.roles()),
                one.cooccurringNames(),
                one.meaning(),
                one.mentions().isEmpty() || other.mentions().isEmpty() ? null : one.distanceTo(other.first()),
                other);
    }

    /**
     * The evidence on a person and a profile.
     *
     * @param roles the distinct lists of roles of the person
     * @param distance between the profile and the person's nearest mention; null if one of them has none
     */
    static Map<String, Double> of(
            Collection<List<ParsedRole>> roles,
            Set<String> cooccurringNames,
            @Nullable Meaning meaning,
            @Nullable Duration distance,
            Profile profile) {
        Map<String, Double> evidence = new LinkedHashMap<>();
        Set<String> shared = new HashSet<>(profile.cooccurringNames());
        shared.retainAll(cooccurringNames);
        evidence.put("one", 1.0);
        evidence.put("names-one", shared.isEmpty() ? 0 : 1.0);
        evidence.put("names-more", shared.size() > 1 ? 1.0 : 0);
        evidence.put(
                "names-none",
                shared.isEmpty()
                                && !cooccurringNames.isEmpty()
                                && !profile.cooccurringNames().isEmpty()
                        ? 1.0
                        : 0);
        addRoles(evidence, roles, profile, shared.isEmpty());
        Meaning other = profile.meaning();
        boolean told = meaning != null && other != null;
        double nearness = told && meaning != null && other != null ? meaning.nearnessTo(other) : 0;
        evidence.put("topic", nearness);
        evidence.put("topic-far", told && nearness < FAR ? 1.0 : 0);
        double days = distance == null ? 0 : distance.toHours() / 24.0;
        evidence.put("days", StrictMath.log1p(days) / 4);
        evidence.put("story", distance != null && days <= STORY_DAYS ? 1.0 : 0);
        return evidence;
    }

    private static void addRoles(
            Map<String, Double> evidence, Collection<List<ParsedRole>> roles, Profile profile, boolean alone) {
        Set<Relation> relations = new HashSet<>();
        double nearest = -1;
        for (List<ParsedRole> own : roles) {
            Optional<Relation> relation = Profile.relation(own, profile.roles());
            relation.ifPresent(relations::add);
            for (ParsedRole one : own) {
                for (ParsedRole other : profile.roles()) {
                    nearest = Math.max(nearest, one.nearnessTo(other));
                }
            }
        }
        boolean both = !relations.isEmpty();
        boolean same = relations.contains(Relation.SAME);
        boolean conflict = both && !same && !relations.contains(Relation.COMPATIBLE);
        evidence.put("role-same", same ? 1.0 : 0);
        evidence.put("role-conflict", conflict ? 1.0 : 0);
        boolean places = roles.stream()
                .flatMap(List::stream)
                .anyMatch(one -> profile.roles().stream().anyMatch(one::isElsewhere));
        evidence.put(APART, conflict && alone && (places || nearest < NEAR) ? 1.0 : 0);
        evidence.put("role-conflict-alone", conflict && alone ? 1.0 : 0);
        evidence.put("role-far-alone", both && nearest < FAR && alone ? 1.0 : 0);
        evidence.put("role-near", both ? Math.max(0, nearest) : 0);
        evidence.put("role-far", both && nearest < FAR ? 1.0 : 0);
        evidence.put("role-both", both ? 1.0 : 0);
    }
}
