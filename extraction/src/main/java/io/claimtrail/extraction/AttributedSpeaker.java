package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The speaker of a statement, as far as the document identifies one. */
public sealed interface AttributedSpeaker {

    /** One person, organisation or document, under the fullest name in the document, without title. */
    record Resolved(String name, SourceKind kind, @Nullable String role) implements AttributedSpeaker {

        public Resolved {
            requireNonNull(name, "name");
            requireNonNull(kind, "kind");
        }
    }

    /** One of several: the words of the source, and at least two candidates. */
    record Ambiguous(String words, SourceKind kind, List<Resolved> candidates) implements AttributedSpeaker {

        public Ambiguous {
            requireNonNull(words, "words");
            requireNonNull(kind, "kind");
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("ambiguous between " + candidates);
            }
        }
    }

    /** A speaker without a name: the words of the source ("officials"), empty where the document has none. */
    record Unnamed(String words, SourceKind kind, @Nullable String role) implements AttributedSpeaker {

        public Unnamed {
            requireNonNull(words, "words");
            requireNonNull(kind, "kind");
        }
    }
}
