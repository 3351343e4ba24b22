package io.claimtrail.extraction.speaker;

import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom a text calls by a noun: beside whose name the noun stands, anywhere in the text ("Interior Minister Ana
 * Ruiz" for "the minister", "Ana Ruiz, 71," for "the 71-year-old").
 */
final class NounOccurrences {

    /** Number of tokens between a noun and a name beside it. */
    private static final int BESIDE = 7;

    /** Number of occurrences of one word that are looked at. */
    private static final int MAX_OCCURRENCES = 20;

    private final Text text;
    private final Map<String, List<Integer>> tokens = new HashMap<>();

    NounOccurrences(Text text) {
        this.text = text;
        for (int i = 0; i < text.size(); i++) {
            List<Integer> same = tokens.computeIfAbsent(
                    NameFinder.withoutPossessive(text.token(i).lower()), word -> new ArrayList<>());
            if (same.size() < MAX_OCCURRENCES) {
                same.add(i);
            }
        }
    }

    /**
     * For each entity that {@code fits} the number of times that it is the one named nearest to {@code noun} within a
     * sentence.
     *
     * @param noun in lower case; an age such as "71-year-old" stands for its number
     * @param source the words that are resolved, which do not count
     */
    Map<Entity, Integer> nearest(Discourse discourse, String noun, TokenSpan source, Predicate<Entity> fits) {
        Map<Entity, Integer> counts = new LinkedHashMap<>();
        int hyphen = noun.indexOf("-year-old");
        for (int token : tokens.getOrDefault(hyphen > 0 ? noun.substring(0, hyphen) : noun, List.of())) {
            Entity nearest = source.contains(token) ? null : nearestTo(discourse, token, fits);
            if (nearest != null) {
                counts.merge(nearest, 1, Integer::sum);
            }
        }
        return counts;
    }

    private @Nullable Entity nearestTo(Discourse discourse, int token, Predicate<Entity> fits) {
        TokenSpan sentence = text.sentences().get(text.sentenceOf(token));
        int from = Math.max(sentence.first(), token - BESIDE - 2);
        int to = Math.min(sentence.end(), token + BESIDE + 1);
        Entity nearest = null;
        int least = BESIDE + 1;
        for (Map.Entry<Integer, List<Entity>> mention :
                discourse.mentionedBefore(from, to).entrySet()) {
            int distance = discourse.distance(mention.getKey(), token);
            for (Entity entity : mention.getValue()) {
                if (distance < least && fits.test(entity)) {
                    least = distance;
                    nearest = entity;
                }
            }
        }
        return nearest;
    }
}
