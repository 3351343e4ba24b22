package io.claimtrail.crossreference.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gradient-boosted trees that give likelihoods of classes, read from a text that XGBoost has written. Lines that begin with
 * {@code classes} and {@code vocabulary} name the classes and the words that count as evidence; {@code booster} begins a tree,
 * of the next class in turn; all other lines are nodes: {@code 0:[name<value] yes=1,no=2} or {@code 1:leaf=value}.
 */
public final class Trees {

    private static final Pattern SPLIT = Pattern.compile("(\\d+):\\[(.+)<([^\\]]+)\\] yes=(\\d+),no=(\\d+).*");
    private static final Pattern LEAF = Pattern.compile("(\\d+):leaf=(\\S+)");

    private final List<String> classes = new ArrayList<>();
    private final Set<String> vocabulary = new LinkedHashSet<>();
    /** Names of the evidence that the trees ask for, by number. */
    private final Map<String, Integer> features = new HashMap<>();

    private final List<Map<Integer, Node>> trees = new ArrayList<>();

    /**
     * A node of a tree.
     *
     * @param feature number of the evidence; -1 for a leaf
     * @param value what evidence is compared with, or the value of a leaf
     */
    private record Node(int feature, float value, int yes, int no) {}

    private Trees() {}

    /** Reads {@code resource} from the package of {@code owner}. Fails if it does not exist or is not of this form. */
    public static Trees of(Class<?> owner, String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(owner.getResourceAsStream(resource), resource), UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads trees from lines. Fails if one of them is not of this form. */
    public static Trees of(List<String> lines) {
        Trees trees = new Trees();
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(trees::add);
        return trees;
    }

    private void add(String line) {
        List<String> words = List.of(line.split(" ", -1));
        if (words.getFirst().equals("classes")) {
            classes.addAll(words.subList(1, words.size()));
        } else if (words.getFirst().equals("vocabulary")) {
            vocabulary.addAll(words.subList(1, words.size()));
        } else if (words.getFirst().startsWith("booster")) {
            trees.add(new HashMap<>());
        } else {
            addNode(line);
        }
    }

    private void addNode(String line) {
        Matcher split = SPLIT.matcher(line);
        Matcher leaf = LEAF.matcher(line);
        if (split.matches()) {
            int feature = features.computeIfAbsent(split.group(2), name -> features.size());
            trees.getLast()
                    .put(
                            Integer.valueOf(split.group(1)),
                            new Node(
                                    feature,
                                    Float.parseFloat(split.group(3)),
                                    Integer.parseInt(split.group(4)),
                                    Integer.parseInt(split.group(5))));
        } else if (leaf.matches()) {
            trees.getLast().put(Integer.valueOf(leaf.group(1)), new Node(-1, Float.parseFloat(leaf.group(2)), 0, 0));
        } else {
            throw new IllegalArgumentException("not a node of a tree: " + line);
        }
    }

    /** The words that count as evidence. */
    public Set<String> vocabulary() {
        return vocabulary;
    }

    /** The likelihood of each class, by name; evidence that is not given is 0. */
    public Map<String, Double> likelihoods(Map<String, Double> evidence) {
        float[] values = new float[features.size()];
        evidence.forEach((name, value) -> {
            Integer feature = features.get(name);
            if (feature != null) {
                values[feature] = value.floatValue();
            }
        });
        double[] sums = new double[classes.size()];
        for (int tree = 0; tree < trees.size(); tree++) {
            sums[tree % sums.length] += leaf(trees.get(tree), values);
        }
        return softmax(sums);
    }

    private static float leaf(Map<Integer, Node> tree, float[] values) {
        Node node = Objects.requireNonNull(tree.get(0));
        while (node.feature() >= 0) {
            node = Objects.requireNonNull(tree.get(values[node.feature()] < node.value() ? node.yes() : node.no()));
        }
        return node.value();
    }

    private Map<String, Double> softmax(double[] sums) {
        double all = 0;
        for (double sum : sums) {
            all += StrictMath.exp(sum);
        }
        Map<String, Double> likelihoods = new HashMap<>();
        for (int i = 0; i < sums.length; i++) {
            likelihoods.put(classes.get(i), StrictMath.exp(sums[i]) / all);
        }
        return likelihoods;
    }
}
