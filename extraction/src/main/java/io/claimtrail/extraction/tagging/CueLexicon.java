package io.claimtrail.extraction.tagging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.claimtrail.extraction.tagging.Cue.Frame;
import io.claimtrail.extraction.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The cues of {@code cues.txt}, found by their first word. The longest that fits wins. */
final class CueLexicon {

    private record Entry(List<String> words, Frame frame) {}

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    CueLexicon() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CueLexicon.class.getResourceAsStream("cues.txt"), "cues.txt"), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] frameAndForms = line.split(":", 2);
        Frame frame = Frame.valueOf(frameAndForms[0].strip().toUpperCase(Locale.ROOT));
        for (String form : frameAndForms[1].split(",", -1)) {
            List<String> words = List.of(form.strip().split(" ", -1));
            List<Entry> entries = byFirstWord.computeIfAbsent(words.getFirst(), word -> new ArrayList<>());
            entries.add(new Entry(words, frame));
            entries.sort((a, b) -> b.words().size() - a.words().size());
        }
    }

    /** Every cue that begins at token {@code index}, longest first; a form may have several frames. */
    List<Cue> at(Text text, int index) {
        List<Cue> cues = new ArrayList<>();
        for (Entry entry : byFirstWord.getOrDefault(text.token(index).lower(), List.of())) {
            boolean longest = cues.isEmpty()
                    || cues.getFirst().end() - index == entry.words().size();
            if (longest && matches(text, index, entry)) {
                cues.add(new Cue(entry.frame(), index, index + entry.words().size()));
            }
        }
        return cues;
    }

    /** Whether some cue begins at token {@code index}. */
    Optional<Cue> first(Text text, int index) {
        return at(text, index).stream().findFirst();
    }

    private static boolean matches(Text text, int index, Entry entry) {
        for (int i = 0; i < entry.words().size(); i++) {
            if (!text.isWord(index + i, entry.words().get(i))) {
                return false;
            }
        }
        return true;
    }
}
