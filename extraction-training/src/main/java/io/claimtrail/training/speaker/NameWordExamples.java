package io.claimtrail.training.speaker;

import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.AttributionSpans;
import io.claimtrail.evaluation.MarkedEntities;
import io.claimtrail.evaluation.MarkedSpeaker;
import io.claimtrail.extraction.speaker.NameWordFeatures;
import io.claimtrail.extraction.speaker.WordClass;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TextToken;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Capitalised words whose class is known: from texts in which all entities are marked, and from articles whose
 * speakers are, where every occurrence of a speaker's name counts.
 */
final class NameWordExamples {

    private static final Set<String> CONNECTORS = Set.of("of", "for", "on", "and", "&", "the", "'s", "de", "van", "der");

    private final List<Example> examples = new ArrayList<>();

    /** The features of one word, and what it is part of. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and read some hundred times.
    record Example(int[] features, WordClass wordClass) {}

    List<Example> all() {
        return examples;
    }

    /** Adds the capitalised words of a text with all its entities. */
    void add(MarkedEntities marked) {
        Text text = Text.of(marked.text());
        WordClass[] classes = new WordClass[text.size()];
        int[] lengths = new int[text.size()];
        for (MarkedEntities.Mention mention : marked.mentions()) {
            WordClass wordClass =
                    switch (mention.type()) {
                        case "person" -> WordClass.PERSON;
                        case "organization" -> WordClass.ORGANISATION;
                        case "place" -> WordClass.PLACE;
                        default -> WordClass.OTHER;
                    };
            TokenSpan span = text.tokensIn(mention.start(), mention.end());
            boolean whole = wordClass == WordClass.ORGANISATION && isAllCapitals(text, span);
            int length = whole ? 0 : span.length();
            for (int i = span.first(); i < span.end(); i++) {
                if (classes[i] == null || length < lengths[i]) {
                    classes[i] = wordClass;
                    lengths[i] = length;
                }
            }
        }
        for (MarkedEntities.Mention mention : marked.mentions()) {
            if (mention.type().equals("person")) {
                markTitles(text, text.tokensIn(mention.start(), mention.end()), classes);
            }
        }
        addCapitalised(text, classes, true);
    }

    private static boolean isAllCapitals(Text text, TokenSpan span) {
        for (int i = span.first(); i < span.end(); i++) {
            TextToken token = text.token(i);
            if (token.word() && !token.isCapitalized() && !CONNECTORS.contains(token.lower())) {
                return false;
            }
        }
        return !span.isEmpty();
    }

    /** A mention of a person that begins with a role and ends with a name: the words of the role are not the name. */
    private static void markTitles(Text text, TokenSpan span, WordClass[] classes) {
        int lastRole = -1;
        for (int i = span.first(); i < span.end() - 1; i++) {
            boolean person = classes[i] == WordClass.PERSON;
            if (person && NameWordFeatures.isRoleOrTitle(text.token(i).text())) {
                lastRole = i;
            }
        }
        boolean named = lastRole >= 0 && text.token(lastRole + 1).isCapitalized();
        for (int i = span.first(); named && i <= lastRole; i++) {
            if (classes[i] == WordClass.PERSON) {
                classes[i] = WordClass.BEFORE_NAME;
            }
        }
    }

    /** Adds the occurrences of the names of an article's speakers. */
    void add(AnnotatedArticle article) {
        Text text = Text.of(article.text());
        WordClass[] classes = new WordClass[text.size()];
        Map<String, WordClass> parts = new HashMap<>();
        List<TokenSpan> people = new ArrayList<>();
        for (AttributionSpans attribution : article.attributions()) {
            MarkedSpeaker speaker = attribution.speaker();
            WordClass wordClass = wordClass(speaker);
            if (speaker == null || wordClass == null) {
                continue;
            }
            Text name = Text.of(speaker.name());
            for (int i = 0; i + name.size() <= text.size(); i++) {
                if (isAt(text, i, name)) {
                    for (int j = 0; j < name.size(); j++) {
                        classes[i + j] = wordClass;
                    }
                    if (wordClass == WordClass.PERSON) {
                        people.add(new TokenSpan(i, i + name.size()));
                    }
                }
            }
            if (wordClass == WordClass.PERSON) {
                for (int j = 0; j < name.size(); j++) {
                    parts.put(name.token(j).text(), wordClass);
                }
            }
        }
        for (int i = 0; i < text.size(); i++) {
            String word = NameWordFeatures.withoutPossessive(text.token(i).text());
            if (classes[i] == null && parts.containsKey(word) && text.token(i).isCapitalized()) {
                boolean alone = !isCapitalAt(text, i - 1) && !isCapitalAt(text, i + 1);
                boolean titled = i > 0 && NameWordFeatures.isRoleOrTitle(text.token(i - 1).text());
                if (alone || titled) {
                    classes[i] = WordClass.PERSON;
                    people.add(new TokenSpan(i, i + 1));
                }
            }
        }
        for (TokenSpan person : people) {
            for (int i = person.first() - 1; i >= 0 && isCapitalAt(text, i) && classes[i] == null; i--) {
                boolean beside = text.token(i + 1).gap() == 1
                        && text.sentenceOf(i) == text.sentenceOf(i + 1);
                if (!beside) {
                    break;
                }
                classes[i] = WordClass.BEFORE_NAME;
            }
        }
        addCapitalised(text, classes, false);
    }

    private static boolean isCapitalAt(Text text, int i) {
        return i >= 0 && i < text.size() && text.token(i).isCapitalized();
    }

    private static boolean isAt(Text text, int at, Text name) {
        for (int j = 0; j < name.size(); j++) {
            String word = text.token(at + j).text();
            boolean same = word.equals(name.token(j).text())
                    || (j == name.size() - 1
                            && NameWordFeatures.withoutPossessive(word)
                                    .equals(name.token(j).text()));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable WordClass wordClass(@Nullable MarkedSpeaker speaker) {
        if (speaker == null || speaker.isUnnamed() || speaker.isOpen()) {
            return null;
        }
        return switch (speaker.kind()) {
            case "person" -> WordClass.PERSON;
            case "organisation" -> WordClass.ORGANISATION;
            default -> null;
        };
    }

    private void addCapitalised(Text text, WordClass[] classes, boolean complete) {
        NameWordFeatures features = new NameWordFeatures(text);
        for (int i = 0; i < text.size(); i++) {
            WordClass wordClass = classes[i] == null && complete ? WordClass.OTHER : classes[i];
            if (wordClass != null && text.token(i).isCapitalized()) {
                examples.add(new Example(features.of(i), wordClass));
            }
        }
    }
}
