package io.claimtrail.ingest.review;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Detects and removes HTML tags and entities, which publishers' tools leave in fields that should be plain text. */
final class HtmlMarkup {

    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);");

    private HtmlMarkup() {}

    /** Whether {@code text} contains a tag, written literally or with entities. */
    static boolean isIn(String text) {
        return TAG.matcher(text).find()
                || (ENTITY.matcher(text).find() && TAG.matcher(remove(text)).find());
    }

    /** Returns the text that a browser would show for {@code text}. */
    static String remove(String text) {
        boolean isPlain = !TAG.matcher(text).find() && !ENTITY.matcher(text).find();
        return isPlain ? text : Jsoup.parse(text).text();
    }
}
