package io.claimtrail.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Cuts a trained encoder to a smaller size: layers at even steps, and in each the heads and inner numbers whose weights in
 * and out are the longest. What is lost is learned again afterwards, best from the whole network as teacher.
 */
final class Pruning {

    private static final int WIDTH = PretrainedEncoder.WIDTH;

    private final Weights whole;
    private final Size size;

    private Pruning(Weights whole, Size size) {
        this.whole = whole;
        this.size = size;
    }

    /** @throws IllegalArgumentException if {@code size} is larger than {@code whole} anywhere */
    static Weights cut(Weights whole, Size size) {
        if (!size.fits(whole.size())) {
            throw new IllegalArgumentException("can't cut " + whole.size() + " to " + size);
        }
        return size.equals(whole.size()) ? whole : new Pruning(whole, size).cut();
    }

    private Weights cut() {
        Map<String, float[]> kept = new LinkedHashMap<>();
        whole.values().forEach((name, values) -> {
            if (!name.startsWith("layer.")) {
                kept.put(name, values);
            }
        });
        for (int layer = 0; layer < size.layers(); layer++) {
            int from = size.layers() == 1
                    ? 0
                    : Math.round((float) layer * (whole.size().layers() - 1) / (size.layers() - 1));
            layer("layer." + from, "layer." + layer, kept);
        }
        return new Weights(size, kept);
    }

    private void layer(String from, String to, Map<String, float[]> kept) {
        int all = whole.size().attended();
        int[] attended = numbersOf(heads(from));
        int[] thirds = IntStream.range(0, 3 * attended.length)
                .map(i -> i / attended.length * all + attended[i % attended.length])
                .toArray();
        kept.put(to + ".attention.weight", columns(values(from + ".attention.weight"), 3 * all, thirds));
        kept.put(to + ".attention.bias", columns(values(from + ".attention.bias"), 3 * all, thirds));
        kept.put(to + ".output.weight", rows(values(from + ".output.weight"), WIDTH, attended));
        kept.put(to + ".output.bias", values(from + ".output.bias"));
        int[] wide = wide(from);
        kept.put(
                to + ".wide.weight",
                columns(values(from + ".wide.weight"), whole.size().wide(), wide));
        kept.put(
                to + ".wide.bias",
                columns(values(from + ".wide.bias"), whole.size().wide(), wide));
        kept.put(to + ".narrow.weight", rows(values(from + ".narrow.weight"), WIDTH, wide));
        kept.put(to + ".narrow.bias", values(from + ".narrow.bias"));
        for (String norm : new String[] {".norm1", ".norm2"}) {
            kept.put(to + norm + ".weight", values(from + norm + ".weight"));
            kept.put(to + norm + ".bias", values(from + norm + ".bias"));
        }
    }

    private int[] heads(String layer) {
        int all = whole.size().attended();
        float[] in = values(layer + ".attention.weight");
        float[] out = values(layer + ".output.weight");
        double[] lengths = new double[whole.size().heads()];
        for (int number = 0; number < all; number++) {
            lengths[number / Size.HEAD] += column(in, 3 * all, 2 * all + number) * row(out, number);
        }
        return longest(lengths, size.heads());
    }

    private int[] wide(String layer) {
        float[] in = values(layer + ".wide.weight");
        float[] out = values(layer + ".narrow.weight");
        double[] lengths = new double[whole.size().wide()];
        Arrays.setAll(lengths, number -> column(in, lengths.length, number) * row(out, number));
        return longest(lengths, size.wide());
    }

    private static int[] numbersOf(int[] heads) {
        return Arrays.stream(heads)
                .flatMap(head -> IntStream.range(head * Size.HEAD, (head + 1) * Size.HEAD))
                .toArray();
    }

    /** The numbers of the {@code count} greatest lengths, in their order. */
    private static int[] longest(double[] lengths, int count) {
        return IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -lengths[i]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static double column(float[] matrix, int width, int column) {
        double squares = 0;
        for (int i = column; i < matrix.length; i += width) {
            squares += (double) matrix[i] * matrix[i];
        }
        return Math.sqrt(squares);
    }

    private static double row(float[] matrix, int row) {
        double squares = 0;
        for (int i = row * WIDTH; i < (row + 1) * WIDTH; i++) {
            squares += (double) matrix[i] * matrix[i];
        }
        return Math.sqrt(squares);
    }

    private static float[] columns(float[] matrix, int width, int[] kept) {
        float[] narrow = new float[matrix.length / width * kept.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = matrix[i / kept.length * width + kept[i % kept.length]];
        }
        return narrow;
    }

    private static float[] rows(float[] matrix, int width, int[] kept) {
        float[] low = new float[kept.length * width];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(matrix, kept[i] * width, low, i * width, width);
        }
        return low;
    }

    private float[] values(String name) {
        return Objects.requireNonNull(whole.values().get(name), name);
    }
}
