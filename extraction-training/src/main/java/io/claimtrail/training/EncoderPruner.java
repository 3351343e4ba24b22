package io.claimtrail.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Prunes a trained encoder to a smaller size. It keeps layers at even steps, and in each layer the heads and inner
 * units whose input and output weights have the largest norm. Further training, best with the whole network as teacher,
 * recovers quality.
 */
final class EncoderPruner {

    private static final int WIDTH = PretrainedEncoder.WIDTH;

    private final ModelWeights whole;
    private final EncoderSize size;

    private EncoderPruner(ModelWeights whole, EncoderSize size) {
        this.whole = whole;
        this.size = size;
    }

    /** @throws IllegalArgumentException if {@code size} is larger than that of {@code whole} in any dimension */
    static ModelWeights prune(ModelWeights whole, EncoderSize size) {
        if (!size.fits(whole.size())) {
            throw new IllegalArgumentException("can't prune " + whole.size() + " to " + size);
        }
        return size.equals(whole.size()) ? whole : new EncoderPruner(whole, size).prune();
    }

    private ModelWeights prune() {
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
        return new ModelWeights(size, kept);
    }

    private void layer(String from, String to, Map<String, float[]> kept) {
        int all = whole.size().attended();
        int[] attended = unitsOf(heads(from));
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
        double[] norms = new double[whole.size().heads()];
        for (int number = 0; number < all; number++) {
            norms[number / EncoderSize.HEAD] += column(in, 3 * all, 2 * all + number) * row(out, number);
        }
        return largest(norms, size.heads());
    }

    private int[] wide(String layer) {
        float[] in = values(layer + ".wide.weight");
        float[] out = values(layer + ".narrow.weight");
        double[] norms = new double[whole.size().wide()];
        Arrays.setAll(norms, number -> column(in, norms.length, number) * row(out, number));
        return largest(norms, size.wide());
    }

    private static int[] unitsOf(int[] heads) {
        return Arrays.stream(heads)
                .flatMap(head -> IntStream.range(head * EncoderSize.HEAD, (head + 1) * EncoderSize.HEAD))
                .toArray();
    }

    /** The indexes of the {@code count} largest norms, in ascending order. */
    private static int[] largest(double[] norms, int count) {
        return IntStream.range(0, norms.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -norms[i]))
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
