package io.claimtrail.ingest.review;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** HTML in what should be plain text: publishers' tools leave entities and tags there. */
final class Markup {

    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);");

    private Markup() {}

    /** Whether {@code text} holds a tag, also one that is spelled with entities. */
    static boolean isIn(String text) {
        return TAG.matcher(text).find()
                || (ENTITY.matcher(text).find() && TAG.matcher(removed(text)).find());
    }

    /** What a browser would show of {@code text}. */
    static String removed(String text) {
        boolean isPlain = !TAG.matcher(text).find() && !ENTITY.matcher(text).find();
        return isPlain ? text : Jsoup.parse(text).text();
    }
}
