package io.claimtrail.extraction;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks, as far as this document lets one tell. */
public sealed interface Speaker {

    /** One known identity: the fullest name the document gives, without title. */
    record Resolved(String name, SpeakerKind kind, @Nullable String role) implements Speaker {

        public Resolved {
            requireNonNull(name, "name");
            requireNonNull(kind, "kind");
        }
    }

    /** One of several: the words of the source, and at least two whom they may mean. */
    record Ambiguous(String words, SpeakerKind kind, List<Resolved> candidates) implements Speaker {

        public Ambiguous {
            requireNonNull(words, "words");
            requireNonNull(kind, "kind");
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("ambiguous between " + candidates);
            }
        }
    }

    /** Nobody with a name: the words the document uses ("officials"), empty where it has none. */
    record Unnamed(String words, SpeakerKind kind, @Nullable String role) implements Speaker {

        public Unnamed {
            requireNonNull(words, "words");
            requireNonNull(kind, "kind");
        }
    }
}
