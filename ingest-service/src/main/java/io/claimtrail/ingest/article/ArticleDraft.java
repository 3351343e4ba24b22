package io.claimtrail.ingest.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a foreign format has found of an article. Nothing is checked yet, and anything may be missing;
 * {@link DraftReader} turns it into an article.
 *
 * @param id id of the article; null if it is to be derived
 * @param publishedAt a date in any form that {@link PrintedTime} reads
 * @param notes what the reader repaired or left out
 * @param version which version of an item the draft is; null if it is no item of a news agency
 */
public record ArticleDraft(
        @Nullable String id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String body,
        @Nullable String language,
        @Nullable String publishedAt,
        @Nullable String publisher,
        List<String> authors,
        @Nullable String rights,
        List<String> sections,
        List<Note> notes,
        @Nullable ItemVersion version) {

    public ArticleDraft {
        authors = List.copyOf(authors);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }

    /** This draft with another title and text, to the letter. */
    public ArticleDraft withTexts(String newTitle, String newBody) {
        return new ArticleDraft(
                id,
                url,
                newTitle,
                newBody,
                language,
                publishedAt,
                publisher,
                authors,
                rights,
                sections,
                notes,
                version);
    }

    /** Starts a draft without any field. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a draft with the fields of this one. */
    public Builder toBuilder() {
        Builder copy = builder()
                .id(id)
                .url(url)
                .title(title)
                .body(body)
                .language(language)
                .publishedAt(publishedAt)
                .publisher(publisher)
                .rights(rights)
                .version(version);
        authors.forEach(copy::author);
        sections.forEach(copy::section);
        notes.forEach(copy::note);
        return copy;
    }

    /** Collects the fields of a draft. A blank value is no value. */
    public static final class Builder {

        private @Nullable String id;
        private @Nullable String url;
        private @Nullable String title;
        private @Nullable String body;
        private @Nullable String language;
        private @Nullable String publishedAt;
        private @Nullable String publisher;
        private @Nullable String rights;
        private @Nullable ItemVersion version;
        private final Set<String> authors = new LinkedHashSet<>();
        private final Set<String> sections = new LinkedHashSet<>();
        private final List<Note> notes = new ArrayList<>();

        private Builder() {}

        public Builder id(@Nullable String value) {
            id = value;
            return this;
        }

        public Builder url(@Nullable String value) {
            url = present(value);
            return this;
        }

        public Builder title(@Nullable String value) {
            title = present(value);
            return this;
        }

        public Builder body(@Nullable String value) {
            body = present(value);
            return this;
        }

        public Builder language(@Nullable String value) {
            language = present(value);
            return this;
        }

        public Builder publishedAt(@Nullable String value) {
            publishedAt = present(value);
            return this;
        }

        public Builder publisher(@Nullable String value) {
            publisher = present(value);
            return this;
        }

        public Builder rights(@Nullable String value) {
            rights = present(value);
            return this;
        }

        public Builder version(@Nullable ItemVersion value) {
            version = value;
            return this;
        }

        /** Adds an author; one that is there already is not added again. */
        public Builder author(@Nullable String value) {
            if (present(value) != null) {
                authors.add(Objects.requireNonNull(value).strip());
            }
            return this;
        }

        /** Adds a section; one that is there already is not added again. */
        public Builder section(@Nullable String value) {
            if (present(value) != null) {
                sections.add(Objects.requireNonNull(value).strip());
            }
            return this;
        }

        public Builder note(Note note) {
            notes.add(note);
            return this;
        }

        public Builder note(String kind, String detail) {
            return note(new Note(kind, detail));
        }

        /** Removes all authors. */
        public Builder withoutAuthors() {
            authors.clear();
            return this;
        }

        /** Returns the draft. */
        public ArticleDraft build() {
            return new ArticleDraft(
                    id,
                    url,
                    title,
                    body,
                    language,
                    publishedAt,
                    publisher,
                    List.copyOf(authors),
                    rights,
                    List.copyOf(sections),
                    notes,
                    version);
        }

        private static @Nullable String present(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }
}
