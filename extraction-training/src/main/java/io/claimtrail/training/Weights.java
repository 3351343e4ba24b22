package io.claimtrail.training;

import io.claimtrail.extraction.network.Network;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All learned numbers in a file, so that a model can be written, compared and trained on. */
record Weights(Size size, Map<String, float[]> values) {

    /** Writes {@code file} whole or not at all, so that what was there before outlives a run that is stopped. */
    void write(Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            writeTo(unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }

    private void writeTo(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(size.layers());
            out.writeInt(size.heads());
            out.writeInt(size.wide());
            out.writeInt(values.size());
            for (Map.Entry<String, float[]> array : values.entrySet()) {
                out.writeUTF(array.getKey());
                out.writeInt(array.getValue().length);
                ByteBuffer bytes = ByteBuffer.allocate(array.getValue().length * Float.BYTES);
                bytes.asFloatBuffer().put(array.getValue());
                out.write(bytes.array());
            }
        }
    }

    /** Reads a file that {@link #write} wrote, or a folder with the two files of a network. */
    static Weights read(Path file) {
        if (Files.isDirectory(file)) {
            return OnnxWeights.read(file);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Size size = new Size(in.readInt(), in.readInt(), in.readInt());
            int count = in.readInt();
            Map<String, float[]> values = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                float[] array = new float[in.readInt()];
                ByteBuffer.wrap(in.readNBytes(array.length * Float.BYTES))
                        .asFloatBuffer()
                        .get(array);
                values.put(name, array);
            }
            return new Weights(size, values);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    /**
     * The mean of weights from one run, which mostly does better than any of them (Izmailov et al. 2018).
     *
     * @param all of one size
     */
    static Weights mean(List<Weights> all) {
        Weights first = all.getFirst();
        Map<String, float[]> mean = new LinkedHashMap<>();
        first.values.forEach((name, array) -> mean.put(name, new float[array.length]));
        for (Weights weights : all) {
            if (!weights.size.equals(first.size)) {
                throw new IllegalArgumentException("no mean of " + first.size + " and " + weights.size);
            }
            mean.forEach((name, sums) -> {
                float[] array = weights.get(name);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += array[i] / all.size();
                }
            });
        }
        return new Weights(first.size, mean);
    }

    private float[] get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    void into(Parameters parameters) {
        values.forEach((name, array) -> {
            int width = width(name, array);
            if (width == array.length) {
                parameters.put(name, array, width);
            } else {
                parameters.put(name, array, array.length / width, width);
            }
        });
    }

    /** Numbers of a row; a weight has as many as the bias that goes with it. */
    private int width(String name, float[] array) {
        if (name.endsWith(".bias")) {
            return array.length;
        }
        if (name.endsWith(".weight")) {
            String bias = name.substring(0, name.length() - "weight".length()) + "bias";
            return get(bias).length;
        }
        return name.equals("distance") ? Network.STATE : PretrainedEncoder.WIDTH;
    }
}
