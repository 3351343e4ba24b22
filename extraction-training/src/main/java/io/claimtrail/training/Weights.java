package io.claimtrail.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** All learned numbers in a file, so that a model can be written, compared and scored again without training. */
record Weights(int layers, Map<String, float[]> values) {

    void write(Path file) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(layers);
            out.writeInt(values.size());
            for (Map.Entry<String, float[]> array : values.entrySet()) {
                out.writeUTF(array.getKey());
                out.writeInt(array.getValue().length);
                ByteBuffer bytes = ByteBuffer.allocate(array.getValue().length * Float.BYTES);
                bytes.asFloatBuffer().put(array.getValue());
                out.write(bytes.array());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file, e);
        }
    }

    static Weights read(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int layers = in.readInt();
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
            return new Weights(layers, values);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
    }
}
