package io.claimtrail.ingest.article;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.claimtrail.edge.http.request.ForeignText;
import io.claimtrail.edge.http.request.Refusal;
import io.claimtrail.edge.http.request.Refusal.Violation;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Refused;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was found in a foreign format into an article, by the same rules as for JSON. What is required and missing is
 * a {@link Refused}. An optional value that does not fit the rules is left out with a note, because its sender did
 * not write it for us.
 */
public final class DraftReader {

    private static final int MAX_TITLE = 1000;
    private static final int MAX_NAME = 300;
    private static final int MAX_NAMES = 100;
    private static final int MAX_RIGHTS = 2000;
    private static final int MAX_URL = 2048;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");
    private static final String LEFT_OUT = "left-out";

    private final JsonArticleReader json;

    /** Creates a reader that checks articles with {@code json}. */
    public DraftReader(JsonArticleReader json) {
        this.json = json;
    }

    /** Returns the article of {@code draft}; {@code pathId} is the id in the request's path, null if it has none. */
    public ArticleSubmission readDraft(ArticleDraft draft, @Nullable String pathId) {
        List<Note> notes = new ArrayList<>(draft.notes());
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        List<Violation> violations = new ArrayList<>();
        String title = clean(draft.title());
        String body = clean(draft.body());
        Optional<Instant> publishedAt =
                draft.publishedAt() == null ? Optional.empty() : PrintedTime.parse(draft.publishedAt());
        if (title == null) {
            violations.add(new Violation("/title", "is required, and the document has none"));
        }
        if (body == null) {
            violations.add(new Violation("/body", "is required, and the document has no text"));
        }
        if (publishedAt.isEmpty()) {
            violations.add(new Violation(
                    "/publishedAt",
                    draft.publishedAt() == null
                            ? "is required, and the document has no date; the query parameter publishedAt can give it"
                            : PublicationTime.EXPECTED));
        }
        if (!violations.isEmpty()) {
            return new Refused(Refusal.invalid(violations), draft);
        }
        article.put("id", draft.id());
        article.put("title", shortened("title", title, MAX_TITLE, notes));
        article.put("body", body);
        article.put("publishedAt", publishedAt.orElseThrow().toString());
        article.put("url", url(draft.url(), notes));
        article.put("language", language(draft.language(), notes));
        article.put("publisher", shortened("publisher", clean(draft.publisher()), MAX_NAME, notes));
        article.put("rights", shortened("rights", clean(draft.rights()), MAX_RIGHTS, notes));
        article.set("authors", names("authors", draft.authors(), notes));
        article.set("sections", names("sections", draft.sections(), notes));
        ArticleSubmission read = withNotes(json.validateArticle(article, pathId), notes);
        return read instanceof Accepted accepted
                ? new Accepted(accepted.article(), accepted.notes(), draft.version())
                : read;
    }

    /** {@code submission} with {@code notes} before its own. */
    public static ArticleSubmission withNotes(ArticleSubmission submission, List<Note> notes) {
        return switch (submission) {
            case Accepted(var article, var own, var version) -> new Accepted(article, joined(notes, own), version);
            case Withdrawn(var id, var own, var version) -> new Withdrawn(id, joined(notes, own), version);
            case Refused refused -> refused;
        };
    }

    private static List<Note> joined(List<Note> first, List<Note> second) {
        List<Note> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined.stream().distinct().toList();
    }

    /** Text that can be stored: foreign formats can express what JSON with its schema would refuse. */
    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = ForeignText.normalize(ForeignText.storable(text));
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable String shortened(String field, @Nullable String text, int limit, List<Note> notes) {
        if (text == null || text.length() <= limit) {
            return text;
        }
        notes.add(new Note("shortened", field + " was longer than " + limit + " characters"));
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end).strip();
    }

    private static @Nullable String url(@Nullable String url, List<Note> notes) {
        if (url == null) {
            return null;
        }
        String stripped = url.strip();
        if (stripped.length() > MAX_URL || CanonicalUrl.of(stripped).isEmpty()) {
            notes.add(new Note(LEFT_OUT, "the address is no absolute http or https address: " + url));
            return null;
        }
        return stripped;
    }

    private static @Nullable String language(@Nullable String language, List<Note> notes) {
        if (language == null) {
            return null;
        }
        String tag = language.strip().replace('_', '-');
        if (!LANGUAGE.matcher(tag).matches()) {
            notes.add(new Note(LEFT_OUT, "the language is no BCP 47 tag: " + language));
            return null;
        }
        return tag;
    }

    private static ArrayNode names(String field, List<String> names, List<Note> notes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (names.size() > MAX_NAMES) {
            notes.add(new Note(LEFT_OUT, "only the first " + MAX_NAMES + " of " + names.size() + " " + field));
        }
        for (String name : names.subList(0, Math.min(names.size(), MAX_NAMES))) {
            String clean = shortened(field, clean(name), MAX_NAME, notes);
            if (clean != null) {
                array.add(clean);
            }
        }
        return array;
    }
}
