package io.claimtrail.crossreference.parsing;

import static java.util.Objects.requireNonNull;

import io.claimtrail.crossreference.lexicon.WordClasses;
import io.claimtrail.crossreference.lexicon.WordVectors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of one claim, parsed.
 *
 * @param text the unchanged text
 * @param words all words in order, normalized so that direct and reported speech have the same ones; copies are found by them
 * @param pairs all pairs of consecutive words
 * @param topic the topic: stems without numbers, dates and function words, each with the word it comes from
 * @param names the stems that are written with a capital letter
 * @param negated the stems that are negated, each with its negator
 * @param hedges words of possibility, such as "may"
 * @param firm whether it contains a word of certainty, such as "will"
 * @param content the content words in their order, without numbers, dates and function words
 * @param negations number of negators, with a cue of denial
 * @param cue the words of the cue, folded
 */
public record ParsedClaim(
        String text,
        List<String> words,
        Set<String> pairs,
        Map<String, String> topic,
        Set<String> names,
        List<Quantity> quantities,
        List<DateMention> dates,
        Map<String, String> negated,
        List<String> hedges,
        boolean firm,
        List<ContentWord> content,
        int negations,
        Set<String> cue) {

    static final WordClasses WORDS = WordClasses.of(ParsedClaim.class, "words.txt");

    public ParsedClaim {
        requireNonNull(text, "text");
        words = List.copyOf(words);
        pairs = Set.copyOf(pairs);
        names = Set.copyOf(names);
        quantities = List.copyOf(quantities);
        dates = List.copyOf(dates);
        topic = Collections.unmodifiableMap(new LinkedHashMap<>(topic));
        negated = Map.copyOf(negated);
        hedges = List.copyOf(hedges);
        content = List.copyOf(content);
        cue = Set.copyOf(cue);
    }

    /**
     * A word that says something about the topic.
     *
     * @param text as the claim writes it
     * @param word folded
     * @param name whether it is written with a capital letter inside a sentence
     * @param row its row in {@link WordVectors}; -1 without a vector
     */
    public record ContentWord(String text, String word, String stem, boolean name, int row) {

        public ContentWord {
            requireNonNull(text, "text");
            requireNonNull(word, "word");
            requireNonNull(stem, "stem");
        }
    }

    /**
     * Parses {@code content}.
     *
     * @param cue the cue of the claim: "denied" negates the content
     * @param published the day that relative dates such as "on Friday" are resolved against
     */
    public static ParsedClaim of(String content, String cue, LocalDate published) {
        List<Token> tokens = Token.of(content);
        BitSet dateTokens = new BitSet();
        List<DateMention> dates = new DateParser(content, tokens, published).parse(dateTokens);
        BitSet used = (BitSet) dateTokens.clone();
        List<Quantity> quantities = new QuantityParser(content, tokens).parse(dateTokens, used);
        Map<String, String> topic = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        List<ContentWord> contentWords = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!used.get(i) && token.isWord() && isTopicWord(token)) {
                String stem = Thesaurus.stem(token.word());
                topic.putIfAbsent(stem, token.word());
                contentWords.add(new ContentWord(
                        token.text(), token.word(), stem, token.capital(), WordVectors.row(token.word())));
                if (token.capital()) {
                    names.add(stem);
                }
            }
        }
        List<String> words = tokens.stream()
                .filter(token -> !token.isSentenceEnd())
                .map(token -> Thesaurus.normalized(token.word()))
                .toList();
        return new ParsedClaim(
                content,
                words,
                runs(words, 2),
                topic,
                names,
                quantities,
                dates,
                NegationFinder.find(tokens, used, cue, topic.keySet()),
                matching(tokens, used, "possible"),
                !matching(tokens, used, "firm").isEmpty(),
                contentWords,
                NegationFinder.count(tokens, used, cue),
                Token.of(cue).stream().map(Token::word).collect(Collectors.toSet()));
    }

    /** Whether a token states something about the topic: no function word, negator or word of certainty. */
    static boolean isTopicWord(Token token) {
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

    /** All sequences of {@code length} consecutive words; the whole text if it is shorter. */
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
