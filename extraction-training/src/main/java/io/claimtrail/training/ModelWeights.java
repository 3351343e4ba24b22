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

/** The values of all parameters of a network, with a file format of their own. */
record ModelWeights(EncoderSize size, Map<String, float[]> values) {

    /** Writes {@code file} completely or not at all; a run that is stopped keeps the previous file. */
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

    /** Reads a file written by {@link #write}, or a folder with the two files of a network. */
    static ModelWeights read(Path file) {
        if (Files.isDirectory(file)) {
            return OnnxWeightsReader.read(file);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            EncoderSize size = new EncoderSize(in.readInt(), in.readInt(), in.readInt());
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
            return new ModelWeights(size, values);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }

    /**
     * The mean of weights from one run, which mostly scores higher than any of them (Izmailov et al. 2018).
     *
     * @param all weights of equal size
     */
    static ModelWeights mean(List<ModelWeights> all) {
        ModelWeights first = all.getFirst();
        Map<String, float[]> mean = new LinkedHashMap<>();
        first.values.forEach((name, array) -> mean.put(name, new float[array.length]));
        for (ModelWeights weights : all) {
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
        return new ModelWeights(first.size, mean);
    }

    private float[] get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    void into(ModelParameters parameters) {
        values.forEach((name, array) -> {
            int width = width(name, array);
            if (width == array.length) {
                parameters.put(name, array, width);
            } else {
                parameters.put(name, array, array.length / width, width);
            }
        });
    }

    /** Number of values in a row; a weight has as many as its bias. */
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
