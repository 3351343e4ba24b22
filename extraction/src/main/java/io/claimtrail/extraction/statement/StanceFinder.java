package io.claimtrail.extraction.statement;

import io.claimtrail.extraction.Stance;
import io.claimtrail.extraction.StatementType;
import io.claimtrail.extraction.attribution.TextAttribution;
import io.claimtrail.extraction.lexicon.WordLists;
import io.claimtrail.extraction.text.Text;
import io.claimtrail.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Decides by the words of the cue, the words right before it and the first and last words of the content how the source
 * stands to the content. {@code stances.txt} lists the words.
 */
final class StanceFinder {

    /** Number of tokens before a cue in which a negation belongs to it. */
    private static final int BEFORE_CUE = 3;

    /** Number of words in which "insisted there was no shortage" has its negation. */
    private static final int FIRST_WORDS = 6;

    private static final Pattern NO_ANSWER = Pattern.compile(
            "\\b(not (going to |want to )?(talk|comment|speak for|discuss|answer|say)|rather not|no comment)\\b");
    private static final Pattern DENIAL =
            Pattern.compile("i (did not|have not|had not|am not|never|was not)\\b|(it|that) (is|was) not (true|so)\\b");

    private final WordLists words = WordLists.read(StanceFinder.class, "stances.txt");
    private final Set<String> negations = words.words("negation");
    private final Set<String> refusals = words.words("refusal");
    private final Set<String> denials = words.words("denial");
    private final Set<String> demands = words.words("demand");
    private final Set<String> asking = words.words("ask");
    private final Set<String> questionWords = words.words("question-word");
    private final Set<String> agreeing = words.words("agree");
    private final Set<String> noes = words.words("no");

    Stance stanceOf(Text text, TextAttribution attribution, StatementType type) {
        List<String> cue = cue(text, attribution);
        List<String> content = content(text, attribution);
        if (isRefusal(cue, content)) {
            return Stance.UNSAID;
        }
        if (has(cue, denials) || isRuledOut(cue) || isNotGuilty(content)) {
            return Stance.DENIES;
        }
        if (has(cue, negations)) {
            return has(cue, agreeing) ? Stance.DENIES : Stance.UNSAID;
        }
        boolean question = isQuestion(text, attribution);
        String first = content.isEmpty() ? "" : content.getFirst();
        if (has(cue, asking)) {
            return !question && isWanted(first) ? Stance.DEMANDS : Stance.ASKS;
        }
        if (has(cue, demands) || isCallFor(cue, first)) {
            return Stance.DEMANDS;
        }
        if (question) {
            return Stance.ASKS;
        }
        if (cue.stream().anyMatch(word -> word.startsWith("insist")) && isNegative(content)) {
            return Stance.DENIES;
        }
        return type == StatementType.INDIRECT && !cue.isEmpty() ? Stance.ASSERTS : ofQuotedWords(content);
    }

    /** The words of the cue in lower case, after the negations right before it. */
    private List<String> cue(Text text, TextAttribution attribution) {
        TokenSpan tokens = attribution.cueTokens();
        List<String> cue = new ArrayList<>();
        if (tokens.isEmpty()) {
            return cue;
        }
        int sentence = text.sentences().get(text.sentenceOf(tokens.first())).first();
        for (int i = Math.max(sentence, tokens.first() - BEFORE_CUE); i < tokens.end(); i++) {
            boolean outside = i < tokens.first()
                    && (attribution.sourceTokens().contains(i)
                            || attribution.contentTokens().stream().anyMatch(containing(i)));
            if (outside) {
                cue.clear();
            } else if (text.token(i).word()) {
                cue.add(normalized(text.token(i).lower()));
            } else if (i < tokens.first()) {
                cue.clear();
            }
        }
        return cue;
    }

    private static Predicate<TokenSpan> containing(int token) {
        return span -> span.contains(token);
    }

    /** "didn't" and "wouldn’t" as "not". */
    private static String normalized(String word) {
        return word.endsWith("n't") || word.endsWith("n\u2019t") ? "not" : word;
    }

    private static List<String> content(Text text, TextAttribution attribution) {
        List<String> content = new ArrayList<>();
        for (TokenSpan span : attribution.contentTokens()) {
            for (int i = span.first(); i < span.end(); i++) {
                if (text.token(i).word()) {
                    content.add(text.token(i).lower());
                }
            }
        }
        return content;
    }

    private static boolean has(List<String> cue, Set<String> forms) {
        return cue.stream().anyMatch(forms::contains);
    }

    /** "declined to say", "would neither confirm nor deny", "replied ‘no comment’". */
    private boolean isRefusal(List<String> cue, List<String> content) {
        boolean refuses = has(cue, refusals);
        boolean neither = cue.contains("neither") || (cue.contains("not") && has(cue, denials));
        boolean noComment = content.size() == 2
                && content.getFirst().equals("no")
                && content.getLast().equals("comment");
        return refuses || neither || noComment;
    }

    private static boolean isRuledOut(List<String> cue) {
        for (int i = 0; i + 1 < cue.size(); i++) {
            boolean rules = cue.get(i).startsWith("rul") && cue.get(i + 1).equals("out");
            if (rules && !cue.contains("not")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNotGuilty(List<String> content) {
        return content.size() > 1
                && content.get(0).equals("not")
                && content.get(1).equals("guilty");
    }

    private static boolean isWanted(String first) {
        return first.equals("to") || first.equals("that") || first.equals("for") || first.equals("not");
    }

    /** "called for calm", "told them to leave". */
    private static boolean isCallFor(List<String> cue, String first) {
        boolean calls = cue.stream().anyMatch(word -> word.startsWith("call"));
        boolean tells = cue.stream().anyMatch(word -> word.equals("told") || word.startsWith("tell"));
        boolean wants = cue.contains("for") || cue.contains("on") || first.equals("for") || first.equals("on");
        return (calls && (wants || first.equals("to"))) || (tells && first.equals("to"));
    }

    private boolean isQuestion(Text text, TextAttribution attribution) {
        TokenSpan last = attribution.contentTokens().getLast();
        for (int i = last.end() - 1; i >= last.first() && !text.token(i).word(); i--) {
            if (text.token(i).is("?")) {
                return true;
            }
        }
        int end = last.end();
        boolean markFollows = end < text.size() && text.token(end).is("?");
        TokenSpan first = attribution.contentTokens().getFirst();
        int start = first.first();
        while (start < first.end() && !text.token(start).word()) {
            start++;
        }
        return markFollows
                || (start < first.end()
                        && has(cue(text, attribution), asking)
                        && questionWords.contains(text.token(start).lower()));
    }

    /** Whether one of the first words says no. */
    private boolean isNegative(List<String> content) {
        return content.stream()
                .limit(FIRST_WORDS)
                .map(StanceFinder::normalized)
                .anyMatch(word -> noes.contains(word) || negations.contains(word));
    }

    private Stance ofQuotedWords(List<String> content) {
        if (content.isEmpty()) {
            return Stance.ASSERTS;
        }
        String words =
                String.join(" ", content.stream().map(StanceFinder::normalized).toList());
        if (NO_ANSWER.matcher(words).find()) {
            return Stance.UNSAID;
        }
        if (DENIAL.matcher(words).lookingAt()) {
            return Stance.DENIES;
        }
        if (noes.contains(content.getFirst())) {
            return Stance.DENIES;
        }
        return content.contains("please") ? Stance.DEMANDS : Stance.ASSERTS;
    }
}
