package io.claimtrail.search.page.view;

import io.claimtrail.search.api.claim.ClaimAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A wording of a statement on its way through the outlets. Reports with the same words are folded into the first of them.
 *
 * @param row the first report with these words
 * @param wording the words, in which those that the original does not have are marked; empty for the original
 * @param lag how long after the original, in words; empty for the original
 * @param copies later reports with the same words
 */
public record Sighting(ClaimRow row, List<Piece> wording, String lag, List<Copy> copies) {

    private static final int HOURS_OF_A_DAY = 24;

    public Sighting {
        wording = List.copyOf(wording);
        copies = List.copyOf(copies);
    }

    /** A later report with the same words. */
    public record Copy(String outlet, String date, String day, String title, String href) {}

    /** The trail of a statement; {@code claims} are its reports, earliest first. */
    public static List<Sighting> trail(List<ClaimAnswer> claims) {
        Map<String, List<ClaimAnswer>> wordings = new LinkedHashMap<>();
        claims.forEach(claim ->
                wordings.computeIfAbsent(key(claim), key -> new ArrayList<>()).add(claim));
        List<Sighting> trail = new ArrayList<>();
        for (List<ClaimAnswer> same : wordings.values()) {
            ClaimAnswer first = same.getFirst();
            ClaimAnswer original = claims.getFirst();
            trail.add(new Sighting(
                    ClaimRow.of(first),
                    trail.isEmpty()
                            ? List.of()
                            : WordDiff.of(
                                    original.content().text(), first.content().text()),
                    trail.isEmpty() ? "" : lag(original, first),
                    same.stream().skip(1).map(Sighting::copy).toList()));
        }
        return List.copyOf(trail);
    }

    public boolean original() {
        return lag.isEmpty();
    }

    private static Copy copy(ClaimAnswer claim) {
        return new Copy(
                ClaimRow.outlet(claim.article()),
                Words.day(claim.article().publishedAt()),
                claim.article().publishedAt().toString(),
                claim.article().title(),
                Address.item("/claims", claim.id()).toString());
    }

    private static String key(ClaimAnswer claim) {
        return claim.content()
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** How long after one report another appeared. */
    private static String lag(ClaimAnswer first, ClaimAnswer second) {
        long hours = Duration.between(
                        first.article().publishedAt(), second.article().publishedAt())
                .toHours();
        if (hours < 1) {
            return "within the hour";
        }
        return hours < 2 * HOURS_OF_A_DAY
                ? Words.counted(hours, "hour") + " later"
                : Words.counted(hours / HOURS_OF_A_DAY, "day") + " later";
    }
}
