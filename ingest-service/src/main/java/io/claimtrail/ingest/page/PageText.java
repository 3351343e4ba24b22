package io.claimtrail.ingest.page;

import io.claimtrail.ingest.page.Blocks.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text of the article on a page. First what the markup calls furniture is removed; then Readability chooses the element with
 * the article; then the blocks of text in it are judged one by one. What is doubtful is left out.
 */
final class PageText {

    /** A shorter text of Readability may be a teaser that it took for the article. */
    private static final int SURE_LENGTH = 600;

    /** The densest element is preferred if its text is longer than Readability's by this factor. */
    private static final double MUCH_MORE = 1.25;

    /** With more than this factor it is the article and a list of others. */
    private static final double TOO_MUCH = 2;

    private static final double NEARLY_ALL = 0.9;

    /** An element is left for the one above it if that has more text by this factor. */
    private static final double WORTH_CLIMBING = 1.25;

    private PageText() {}

    /**
     * Returns the text of the article on {@code page}, blocks separated by empty lines; empty if there is none. Changes the page.
     *
     * @param title title of the article, which is not part of its text; null if unknown
     */
    static Optional<String> of(Document page, @Nullable String title) {
        Furniture.remove(page);
        Document copy = page.clone();
        List<Block> blocks = judged(readability(page), title);
        List<Block> others = judged(densest(copy), title);
        if (isBetter(others, blocks)) {
            blocks = others;
        }
        String text = blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Whether {@code others} have the same text and a part that Readability missed, or Readability missed the article. */
    private static boolean isBetter(List<Block> others, List<Block> blocks) {
        double factor = (double) length(others) / Math.max(1, length(blocks));
        return factor > MUCH_MORE && (length(blocks) < SURE_LENGTH || (factor < TOO_MUCH && contains(others, blocks)));
    }

    private static @Nullable Element readability(Document page) {
        try {
            return new Readability4J(page.baseUri(), page).parse().getArticleContent();
        } catch (RuntimeException e) {
            // The library fails on some broken pages; the densest element is then all there is.
            return null;
        }
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    /** The element whose paragraphs hold the most text that is no link; those of its children count half. */
    private static @Nullable Element densest(Document page) {
        Map<Element, Double> scores = new HashMap<>();
        for (Block block : Blocks.of(page.body() == null ? page : page.body())) {
            if (block.text().length() < 25 || block.linkDensity() > 0.5) {
                continue;
            }
            Element parent = isParagraph(block.element()) ? block.element().parent() : block.element();
            if (parent != null) {
                scores.merge(parent, (double) block.text().length(), Double::sum);
                if (parent.parent() != null) {
                    scores.merge(parent.parent(), block.text().length() / 2.0, Double::sum);
                }
            }
        }
        Element best = scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        return best == null ? null : climbed(best);
    }

    /** An article may stand in several parts: climbs as long as that brings much more text. */
    private static Element climbed(Element start) {
        Element best = start;
        Element above = start;
        int steps = 0;
        while (steps < 3 && above.parent() != null && !above.normalName().equals("body")) {
            above = above.parent();
            steps++;
            if (sure(above) > WORTH_CLIMBING * sure(best)) {
                best = above;
                steps = 0;
            }
        }
        return best;
    }

    /** Whether nearly all text of {@code blocks} is in {@code others} too. */
    private static boolean contains(List<Block> others, List<Block> blocks) {
        Set<String> texts = others.stream().map(Block::text).collect(Collectors.toSet());
        int common = blocks.stream()
                .map(Block::text)
                .filter(texts::contains)
                .mapToInt(String::length)
                .sum();
        return common > NEARLY_ALL * length(blocks);
    }

    private static int sure(Element element) {
        return Blocks.of(element).stream()
                .filter(block -> block.text().length() >= 80 && block.linkDensity() < 0.3)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    private static boolean isParagraph(Element element) {
        return element.normalName().equals("p");
    }

    private static List<Block> judged(@Nullable Element content, @Nullable String title) {
        if (content == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Blocks.of(content).forEach(block -> block.lines().forEach(blocks::add));
        blocks.removeIf(block -> BlockRules.isFurniture(block) || isTitle(block.text(), title));
        trimStart(blocks);
        trimEnd(blocks);
        return blocks;
    }

    private static boolean isTitle(String text, @Nullable String title) {
        return title != null && letters(text).equals(letters(title));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Before the first sentence there are dates, sections and names. */
    private static void trimStart(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && !BlockRules.isSentence(blocks.get(first))) {
            first++;
        }
        if (first < blocks.size() && first <= 6) {
            blocks.subList(0, first).clear();
        }
    }

    /** After the last sentence there are teasers, counters, and notes about the author and the outlet. */
    private static void trimEnd(List<Block> blocks) {
        while (blocks.size() > 1 && BlockRules.isEnding(blocks.getLast())) {
            blocks.removeLast();
        }
    }
}
