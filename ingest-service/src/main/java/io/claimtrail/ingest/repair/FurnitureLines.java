package io.claimtrail.ingest.repair;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes whole lines that belong to a page and not to an article: credits, captions, "Read more", share counters, notes about cookies.
 * A line is removed only if all of it is such a phrase, so that no quotation is.
 */
final class FurnitureLines {

    private static final int MAX_LENGTH = 220;

    private static final Pattern LINE = Pattern.compile("(?i)^[\\s>•*|»→-]*("
            + "(read|see|watch|listen|view|show|load|continue reading|keep reading|find out|learn) (more|also|next|full (article|story))\\b[^.!?]{0,160}"
            + "|(read|see) (more|also|next):? .{0,180}|(also|related)( (read|stories|story|articles?|links?|topics?|news|content))?: .{0,180}"
            + "|(continue reading|click here|tap here)\\b.{0,160}|related (stories|articles|links|topics|content|news)"
            + "|advertisement|advert|sponsored( content)?|story continues below( advertisement)?|article continues below( advertisement)?"
            + "|(\\d[\\d.,]*k?|share|tweet|e-?mail|print|save|like|comment|pin|copy link|facebook|twitter|whatsapp|reddit|linkedin|pinterest|telegram|[\\s|/·•,])+"
            + "|\\d[\\d.,]*k? (shares?|comments?|likes?|views?|retweets?)"
            + "|(share|send|email|print) (this|on|via|to) (article|story|post|page|facebook|twitter|x|whatsapp|friends|email).{0,60}"
            + "|(follow|like|find) us on .{0,80}|(sign up|subscribe|register) (for|to) (our|the|your|a) .{0,160}|subscribe( now| today)?[.!]?"
            + "|(we|this (web)?site|our (web)?site) (use|uses) cookies.{0,200}|by (continuing|clicking|using) .{0,60}cookies.{0,120}|(accept|manage) (all )?cookies"
            + "|(image|photo|picture|photograph|video|media) ?(copyright|caption|credit|source|by|courtesy)s?\\b:?.{0,160}"
            + "|(photo|image|credit|picture|photograph|illustration)s?: .{0,160}|photographs?: .{0,120}"
            + "|[(\\[]?(photo|image|picture|file photo)[^.]{0,100}(getty images|reuters|ap|afp|epa|alamy|shutterstock)[)\\]./ ]*"
            + "|.{0,60}(getty images|/ ?(reuters|afp|epa|ap|alamy|shutterstock)|ap photo/.{0,40})[)\\]]?"
            + "|the post .{1,160} (appeared first|first appeared) on .{1,60}|all rights reserved\\.?|(copyright|©).{0,140}"
            + "|leave a (comment|reply)|join the (conversation|discussion)|(skip|back) to (main content|top|content)|(click to )?enlarge( image)?|hide caption|toggle caption"
            + ")\\s*$");

    /** A quotation, or a sentence about a person: not furniture, whatever it begins with. */
    private static final Pattern SAID = Pattern.compile("[“”\"]|\\b(said|says|told|asked|added)\\b");

    private FurnitureLines() {}

    /** Returns {@code text} without such lines, which are added to {@code removed}. */
    static String remove(String text, List<String> removed) {
        List<String> kept =
                text.lines().filter(line -> !isFurniture(line, removed)).toList();
        if (removed.isEmpty()) {
            return text;
        }
        return String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static boolean isFurniture(String line, List<String> removed) {
        boolean isFurniture = !line.isBlank()
                && line.length() <= MAX_LENGTH
                && LINE.matcher(line).matches()
                && !SAID.matcher(line).find();
        if (isFurniture) {
            removed.add(line.strip());
        }
        return isFurniture;
    }
}
