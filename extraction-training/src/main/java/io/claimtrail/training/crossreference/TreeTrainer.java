package io.claimtrail.training.crossreference;

import io.claimtrail.crossreference.evidence.Trees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains gradient-boosted trees with XGBoost and writes them as {@link Trees} reads them. One thread and a fixed seed: the same
 * examples give the same trees.
 *
 * @param classes names of the classes, in the order of the file
 * @param rounds number of trees for each class
 */
record TreeTrainer(List<String> classes, int rounds, int depth) {

    private static final double RATE = 0.08;
    private static final double SAMPLE = 0.8;
    private static final double MIN_CHILD_WEIGHT = 3;
    private static final double RIDGE = 2;

    TreeTrainer {
        classes = List.copyOf(classes);
    }

    /**
     * The lines of a file of trees.
     *
     * @param vocabulary the words that count as evidence, which the file names
     */
    List<String> train(List<Example> examples, Collection<String> vocabulary) {
        SortedSet<String> names = new TreeSet<>();
        examples.forEach(example -> names.addAll(example.evidence().keySet()));
        List<String> columns = List.copyOf(names);
        List<String> lines = new ArrayList<>();
        lines.add("# Written by XGBoost");
        lines.add("classes " + String.join(" ", classes));
        if (!vocabulary.isEmpty()) {
            lines.add("vocabulary " + String.join(" ", new TreeSet<>(vocabulary)));
        }
        try {
            Booster booster = XGBoost.train(matrix(examples, columns), settings(), rounds, Map.of(), null, null);
            int tree = 0;
            for (String dump : booster.getModelDump(columns.toArray(String[]::new), false)) {
                lines.add("booster[" + tree++ + "]");
                dump.lines().map(String::strip).forEach(lines::add);
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost could not train", e);
        }
        return lines;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("objective", "multi:softprob");
        settings.put("num_class", classes.size());
        settings.put("base_score", 0.5);
        settings.put("max_depth", depth);
        settings.put("eta", RATE);
        settings.put("subsample", SAMPLE);
        settings.put("colsample_bytree", SAMPLE);
        settings.put("min_child_weight", MIN_CHILD_WEIGHT);
        settings.put("lambda", RIDGE);
        settings.put("tree_method", "hist");
        settings.put("nthread", 1);
        settings.put("seed", 1);
        return settings;
    }

    /** One row an example; evidence that it lacks is 0, as {@link Trees} reads it. */
    private DMatrix matrix(List<Example> examples, List<String> columns) throws XGBoostError {
        float[] values = new float[examples.size() * columns.size()];
        float[] labels = new float[examples.size()];
        float[] weights = new float[examples.size()];
        for (int row = 0; row < labels.length; row++) {
            Example example = examples.get(row);
            for (int column = 0; column < columns.size(); column++) {
                values[row * columns.size() + column] = example.evidence()
                        .getOrDefault(columns.get(column), 0.0)
                        .floatValue();
            }
            labels[row] = classes.indexOf(example.label());
            weights[row] = (float) example.weight();
        }
        DMatrix matrix = new DMatrix(values, labels.length, columns.size(), Float.NaN);
        matrix.setLabel(labels);
        matrix.setWeight(weights);
        return matrix;
    }
}
