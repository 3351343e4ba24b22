package io.claimtrail.search.match.ranking;

import io.claimtrail.crossreference.lexicon.Folding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares a claimant, in the words of the reviewer, with the name of a speaker. */
final class Claimant {

    private static final Pattern SEVERAL = Pattern.compile(",|;|/|\\band\\b|&");
    private static final Pattern SPACE = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Words of reviewers for unspecific claimants. */
    private static final Set<String> UNSPECIFIC = Set.of(
            "anonymous",
            "blog",
            "blogs",
            "bloggers",
            "email",
            "facebook",
            "image",
            "instagram",
            "internet",
            "media",
            "meme",
            "memes",
            "multiple",
            "online",
            "people",
            "post",
            "posts",
            "rumor",
            "rumors",
            "rumour",
            "rumours",
            "sources",
            "telegram",
            "tiktok",
            "tweet",
            "tweets",
            "twitter",
            "unknown",
            "user",
            "users",
            "various",
            "video",
            "videos",
            "viral",
            "website",
            "websites",
            "whatsapp",
            "youtube");

    private Claimant() {}

    /**
     * Whether {@code speaker} may be one of the people that {@code claimant} names; the last words of the names are
     * compared.
     */
    static boolean mayBe(String claimant, String speaker) {
        List<String> spoken = words(speaker);
        if (spoken.isEmpty() || words(claimant).stream().anyMatch(UNSPECIFIC::contains)) {
            return true;
        }
        return SEVERAL.splitAsStream(claimant)
                .map(Claimant::words)
                .filter(words -> !words.isEmpty())
                .anyMatch(words -> words.contains(spoken.getLast()) || spoken.contains(words.getLast()));
    }

    private static List<String> words(String name) {
        return Stream.of(SPACE.split(Folding.fold(name), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
