package io.claimtrail.ingest.page;

import io.claimtrail.ingest.page.Blocks.Block;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells furniture from text by the words of a block, its links and its element. */
final class BlockRules {

    /** Blocks of this length are text, whatever they begin with. */
    private static final int LONG = 300;

    private static final Pattern TEASER = Pattern.compile(
            "(?i)^\\W*(in this [\\w .,]{0,40}\\b(file )?(photo|image|picture|frame)|file ?(photo)?( -|:)|citation:|this document is subject to copyright|read (more|also|next|the full|our|full)|more on|also( read)?:|see also|see:|also see|related( (story|stories|article|articles|content|coverage|links?|topics?|posts?|news|video|reading))?\\b\\s*:?|watch( now| live| more| the video|:)|listen:|recommended|you may (also )?like|don.t miss|must read|further reading|keep reading|continue reading|click here|tap here|learn more|find out more|view (more|gallery|photos|comments)|show more|load more|back to top|scroll to top|previous (post|article)|next (post|article)|photos?:|video:|gallery:|in (pictures|photos|pics):|up next|most (read|popular)|trending|editor.s (picks?|note: this)|story continues|article continues|continued? below|advertisement|advert$|sponsored|promoted|enlarge( this)? image|image (copyright|caption|source)|media (caption|playback)|hide caption|toggle caption|open image|this slideshow requires|download the|get the (latest|app|best)|sign up|subscribe|join (us|our|the conversation)|follow( us|\\s@| @|ing)?( \\p{L}+){0,4} on (twitter|facebook|instagram|youtube|telegram|whatsapp|google)|like us on|share (this|on|via|your)|tweet this|email this|print this|copy link|filed under|posted (on|in|by)|tags?:|topics?:|categories:|tagged|updated? (at|on)?:?\\s*\\w+ \\d|published:?\\s|last (updated|modified)|first published|have a (tip|story)|got a (tip|story|confidential)|send (us )?(your|tips)|contact (us|the (author|writer|reporter))|write to |email (us|the (author|writer))|comments? ?(\\(\\d+\\))?$|leave a (comment|reply)|\\d+ comments?$|\\d+ shares?$|join the discussion|tell us what you think|let us know|what do you think|we use cookies|this (site|website|article|page|post) (uses cookies|contains affiliate|may contain affiliate|was originally)|your (email|privacy)|by (signing up|subscribing|clicking)|all rights reserved|copyright|©|\\(c\\) 20|(image|photo|photograph|picture|credit|source|photo credit|pic)s?( (by|courtesy|credit))?\\s*:|(photo|photograph|image|illustration|picture)s? (by|courtesy|from|via) )");

    private static final Pattern CREDIT = Pattern.compile(
            "(?i)^[(\\[]?.{0,90}(getty( images)?|reuters|associated press|ap photo|afp|epa|shutterstock|bloomberg|alamy|istock|unsplash|flickr|wikimedia commons|press association|usa today sports|zuma|sipa|rex features|imago|dpa|nurphoto|anadolu)[)\\]./ ]*(via [\\w .]+|file( photo)?|pool)?[)\\]]?$|^\\(?(image|photo|illustration|credit|source|courtesy)\\b.{0,120}\\)?$");

    private static final Pattern CLOCK = Pattern.compile("^[\\d:./|•·, -]+$");

    private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?://|www\\.)\\S+$|^https?://\\S+ .*https?://");

    private static final Pattern ENDING = Pattern.compile(
            "(?i)\\b(is|was) (an?|the|our) ([\\p{L}\\p{N}’'&/-]+ ){0,8}(reporter|correspondent|editor|writer|columnist|journalist|contributor|producer|author|blogger|critic|anchor|fellow|professor)\\b|\\b(reporting|editing|writing|additional reporting|compiled|edited|reported|written|contributed)( and \\w+)? (by|to) |follow (him|her|them|me|us|[A-Z]\\p{L}+( [A-Z]\\p{L}+)?) (on|@|at)|\\bon twitter\\b|on twitter( and facebook)?[:.]? ?@|contributed to this (report|story|article)|can be reached at|reach (him|her|them|\\w+) at|may be reached|sign up (for|to)|subscribe (to|now|here|today)|newsletter|the views expressed|opinions? expressed|this (article|story|post|piece) (was|is|has been|originally|first) (\\p{L}+ )?(published|appeared|produced|updated|part of|republished)|(article|story) originally appeared|republished (from|with)|all rights reserved|copyright (©|\\d)|©\\s?\\d{4}|may not be (published|reproduced)|affiliate (links?|commission)|for more (stories|news|information|details|on)|more from|download (the|our)|visit (our|us)|check out (our|the|more)|stay (tuned|up)|let us know|comments? (below|section)|what do you think|join our|our (community|forums?|podcast|app)\\b|donate|support (our|us)|^(tags|topics|related|share|source|via|sources|image|photos?|filed)\\b|@[\\w.]+\\.(com|org|co|net)\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;][\"'”’»)\\]]*$|[。！？」』]$|[\"”]$");

    private BlockRules() {}

    /** Whether {@code block} is furniture wherever it stands. */
    static boolean isFurniture(Block block) {
        String text = block.text();
        int length = text.length();
        if (CLOCK.matcher(text).matches() || ADDRESS.matcher(text).find()) {
            return true;
        }
        if (block.linkDensity() > 0.75 && length < LONG && !isSentenceText(text)) {
            return !isHeading(block.element());
        }
        if (block.linkDensity() > 0.5 && length < LONG && isListItem(block.element())) {
            return true;
        }
        if (length < LONG && TEASER.matcher(text).find()) {
            return true;
        }
        return length < LONG / 2 && CREDIT.matcher(text).find() && !isQuoted(text);
    }

    /** Whether {@code block} is one that an article can begin with. */
    static boolean isSentence(Block block) {
        String text = block.text();
        return text.length() >= 90 || (text.length() >= 25 && isSentenceText(text) && text.contains(" "));
    }

    /** Whether {@code block} is furniture if nothing but furniture comes after it. */
    static boolean isEnding(Block block) {
        String text = block.text();
        if (text.length() < 500 && ENDING.matcher(text).find() && !isQuoted(text)) {
            return true;
        }
        if (block.linkDensity() > 0.6 && text.length() < LONG) {
            return true;
        }
        return text.length() < 80 && !SENTENCE_END.matcher(text).find() && !isListItem(block.element());
    }

    private static boolean isSentenceText(String text) {
        return SENTENCE_END.matcher(text).find();
    }

    /** Whether most of the text is a quotation: people say "subscribe" too. */
    private static boolean isQuoted(String text) {
        return text.indexOf('“') >= 0 || text.indexOf('"') >= 0;
    }

    private static boolean isHeading(Element element) {
        return element.normalName().matches("h[2-6]");
    }

    private static boolean isListItem(Element element) {
        return element.normalName().equals("li");
    }
}
