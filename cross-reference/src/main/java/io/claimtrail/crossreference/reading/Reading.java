package io.claimtrail.crossreference.reading;

import static java.util.Objects.requireNonNull;

import io.claimtrail.crossreference.lexicon.WordClasses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one claim's words say.
 *
 * @param text as it stands
 * @param words all its words in order, in a form that is one for "will" and "would": what copies are known by
 * @param pairs all runs of two words
 * @param topic what it is about: stems, without numbers, times and small words, with the word that each stands for
 * @param names those among the stems that are written with a capital
 * @param negated those among the stems that are denied, with the word that denies them
 * @param hedges the words that leave open whether it will be
 * @param firm whether it is said to come for certain
 */
public record Reading(
        String text,
        List<String> words,
        Set<String> pairs,
        Map<String, String> topic,
        Set<String> names,
        List<Quantity> quantities,
        List<DateMention> dates,
        Map<String, String> negated,
        List<String> hedges,
        boolean firm) {

    static final WordClasses WORDS = WordClasses.of(Reading.class, "words.txt");

    public Reading {
        requireNonNull(text, "text");
        words = List.copyOf(words);
        pairs = Set.copyOf(pairs);
        names = Set.copyOf(names);
        quantities = List.copyOf(quantities);
        dates = List.copyOf(dates);
        topic = Collections.unmodifiableMap(new LinkedHashMap<>(topic));
        negated = Map.copyOf(negated);
        hedges = List.copyOf(hedges);
    }

    /**
     * Reads {@code content}.
     *
     * @param cue how it is attributed: who denies something says the opposite
     * @param published the day that "on Friday" is counted from
     */
    public static Reading of(String content, String cue, LocalDate published) {
        List<Token> tokens = Token.of(content);
        BitSet dateTokens = new BitSet();
        List<DateMention> dates = new DateReader(content, tokens, published).read(dateTokens);
        BitSet used = (BitSet) dateTokens.clone();
        List<Quantity> quantities = new QuantityReader(content, tokens).read(dateTokens, used);
        Map<String, String> topic = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!used.get(i) && token.isWord() && isTelling(token)) {
                String stem = Topic.stem(token.word());
                topic.putIfAbsent(stem, token.word());
                if (token.capital()) {
                    names.add(stem);
                }
            }
        }
        List<String> words = tokens.stream()
                .filter(token -> !token.isStop())
                .map(token -> Topic.plain(token.word()))
                .toList();
        return new Reading(
                content,
                words,
                runs(words, 2),
                topic,
                names,
                quantities,
                dates,
                Negation.of(tokens, used, cue, topic.keySet()),
                matching(tokens, used, "possible"),
                !matching(tokens, used, "firm").isEmpty());
    }

    static boolean isTelling(Token token) {
        String word = token.word();
        return word.length() > 1
                && !WORDS.is("stop", word)
                && !WORDS.is("negator", word)
                && !WORDS.is("possible", word)
                && !WORDS.is("firm", word);
    }

    private static List<String> matching(List<Token> tokens, BitSet used, String wordClass) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!used.get(i) && WORDS.is(wordClass, tokens.get(i).word())) {
                found.add(tokens.get(i).text());
            }
        }
        return found;
    }

    /** All runs of {@code length} words; of a shorter wording the whole. */
    public Set<String> runs(int length) {
        return runs(words, length);
    }

    private static Set<String> runs(List<String> words, int length) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + length)));
        }
        return runs.isEmpty() ? Set.of(String.join(" ", words)) : runs;
    }
}
