package io.claimtrail.search.document;

import com.fasterxml.jackson.databind.JsonNode;

/** Paths of the fields of the claims index ({@code elasticsearch/claims.json}), as queries name them. */
public final class ClaimFields {

    public static final String ID = "id";
    public static final String TYPE = "type";
    public static final String STANCE = "stance";
    public static final String CONFIDENCE = "confidence";
    /** The claim's place in the text of its article. */
    public static final String POSITION = "position";

    public static final String CONTENT_TEXT = "content.text";
    public static final String CUE_TEXT = "cue.text";
    public static final String SOURCE_TEXT = "source.text";
    public static final String SOURCE_PROSE = "source.text.prose";

    /** The speaker as all articles together give it. */
    public static final String SPEAKER = "speaker";

    public static final String SPEAKER_ID = "speaker.id";
    public static final String SPEAKER_NAME = "speaker.name";
    public static final String SPEAKER_NAME_FOLDED = "speaker.name.folded";
    public static final String SPEAKER_NAME_PROSE = "speaker.name.prose";
    public static final String SPEAKER_NAME_RAW = "speaker.name.raw";
    public static final String SPEAKER_KIND = "speaker.kind";
    public static final String SPEAKER_ROLE = "speaker.role";
    public static final String SPEAKER_ROLE_RAW = "speaker.role.raw";
    public static final String SPEAKER_STATUS = "speaker.status";
    public static final String SPEAKER_CANDIDATES = "speaker.candidates";
    public static final String SPEAKER_CANDIDATES_ID = "speaker.candidates.id";
    public static final String SPEAKER_CANDIDATES_NAME = "speaker.candidates.name";
    public static final String SURNAME = "surname";

    /** The speaker as the claim's own article gives it. */
    public static final String STATED = "stated";

    public static final String STATED_NAME = "stated.name";
    public static final String STATED_NAME_RAW = "stated.name.raw";
    /** Names of the other known speakers of the article. */
    public static final String ALONGSIDE = "alongside";

    public static final String ADDRESSEE_NAME = "addressee.name";
    public static final String ADDRESSEE_TEXT = "addressee.text";

    public static final String ARTICLE_ID = "article.id";
    public static final String ARTICLE_TITLE_PROSE = "article.title.prose";
    public static final String ARTICLE_VERSION = "article.version";
    public static final String ARTICLE_PUBLISHER = "article.publisher";
    public static final String ARTICLE_PUBLISHER_FOLDED = "article.publisher.folded";
    public static final String PUBLISHED_AT = "article.publishedAt";

    public static final String STATEMENT = "statement";
    public static final String STATEMENT_ID = "statement.id";
    public static final String STATEMENT_SIGHTINGS = "statement.sightings";

    /** Keys of the names that may mean the speaker. */
    public static final String KEYS_NAMES = "keys.names";
    /** Stems of the content's topic. */
    public static final String KEYS_TOPIC = "keys.topic";
    /** Words of the content's topic, as they are written. */
    public static final String KEYS_WORDS = "keys.words";
    /** Keys that copies of one text share. */
    public static final String KEYS_COPIES = "keys.copies";

    /** Ids of the fact-checks that are about the claim. */
    public static final String REVIEWS = "reviews";

    private ClaimFields() {}

    /**
     * The value of the field with this {@code path} in a whole document; a missing node where the document has none.
     */
    public static JsonNode value(JsonNode document, String path) {
        JsonNode value = document;
        int start = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
            value = value.path(path.substring(start, dot));
            start = dot + 1;
        }
        return value.path(path.substring(start));
    }
}
