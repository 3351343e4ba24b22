package io.claimtrail.extraction.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.claimtrail.extraction.piece.Pieces;
import io.claimtrail.extraction.piece.Reach;
import io.claimtrail.extraction.piece.Vocabulary;
import io.claimtrail.extraction.piece.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The network run by ONNX Runtime. One thread for each call: several articles at once use all cores. */
public final class OnnxNetwork implements Network {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession encoder;
    private final OrtSession link;

    private OnnxNetwork(byte[] encoder, byte[] link) {
        this.encoder = session(encoder);
        this.link = session(link);
    }

    /** The network that comes with the library. */
    public static OnnxNetwork bundled() {
        return new OnnxNetwork(resource("encoder.onnx"), resource("link.onnx"));
    }

    /** The network of {@code encoder.onnx} and {@code link.onnx} in {@code folder}. */
    public static OnnxNetwork in(Path folder) {
        try {
            return new OnnxNetwork(
                    Files.readAllBytes(folder.resolve("encoder.onnx")),
                    Files.readAllBytes(folder.resolve("link.onnx")));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read a network in " + folder, e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(OnnxNetwork.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }

    private OrtSession session(byte[] model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            // Memory for the longest window is soon reached and then used again; an arena would only keep more.
            options.setCPUArenaAllocator(false);
            return environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the network can't be loaded", e);
        }
    }

    @Override
    public Reading read(Pieces pieces) {
        float[] cues = new float[pieces.size() * CUE_CLASSES];
        float[] states = new float[pieces.size() * STATE];
        float[] cueStates = new float[pieces.size() * STATE];
        for (Window window : Window.over(pieces.size())) {
            read(pieces, window, cues, states, cueStates);
        }
        return new Reading(cues, states, cueStates);
    }

    private void read(Pieces pieces, Window window, float[] cues, float[] states, float[] cueStates) {
        int length = window.length() + 2;
        LongBuffer numbers = LongBuffer.allocate(length);
        LongBuffer marks = LongBuffer.allocate(length);
        LongBuffer positions = LongBuffer.allocate(length);
        numbers.put(0, Vocabulary.START).put(length - 1, Vocabulary.END);
        for (int i = 0; i < length; i++) {
            positions.put(i, i);
            if (i > 0 && i < length - 1) {
                numbers.put(i, pieces.number(window.from() + i - 1));
                marks.put(i, pieces.mark(window.from() + i - 1));
            }
        }
        long[] shape = {1, length};
        try (OnnxTensor a = OnnxTensor.createTensor(environment, numbers, shape);
                OnnxTensor b = OnnxTensor.createTensor(environment, marks, shape);
                OnnxTensor c = OnnxTensor.createTensor(environment, positions, shape);
                OrtSession.Result result = encoder.run(Map.of("pieces", a, "marks", b, "positions", c))) {
            core(result, "cues", window, CUE_CLASSES, cues);
            core(result, "states", window, STATE, states);
            core(result, "cue-states", window, STATE, cueStates);
        } catch (OrtException e) {
            throw new IllegalStateException("the network can't read a window of " + length + " pieces", e);
        }
    }

    /** Copies what the window's core got; the first row stands for the piece that opens the window. */
    private static void core(OrtSession.Result result, String name, Window window, int width, float[] all) {
        floats(result, name)
                .position((1 + window.coreFrom() - window.from()) * width)
                .get(all, window.coreFrom() * width, (window.coreEnd() - window.coreFrom()) * width);
    }

    private static FloatBuffer floats(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }

    @Override
    public float[] parts(Reading reading, int cueFrom, int cueEnd) {
        Reach reach = Reach.around(cueFrom, cueEnd, reading.states().length / STATE);
        int length = reach.length();
        LongBuffer distances = LongBuffer.allocate(length);
        for (int i = 0; i < length; i++) {
            distances.put(i, Reach.distance(reach.from() + i, cueFrom, cueEnd));
        }
        FloatBuffer around = FloatBuffer.wrap(reading.states(), reach.from() * STATE, length * STATE)
                .slice();
        FloatBuffer cue = FloatBuffer.wrap(mean(reading.cueStates(), cueFrom, cueEnd));
        try (OnnxTensor a = OnnxTensor.createTensor(environment, around, new long[] {1, length, STATE});
                OnnxTensor c = OnnxTensor.createTensor(environment, cue, new long[] {1, 1, STATE});
                OnnxTensor d = OnnxTensor.createTensor(environment, distances, new long[] {1, length});
                OrtSession.Result result = link.run(Map.of("around", a, "cue", c, "distances", d))) {
            float[] parts = new float[length * PART_CLASSES];
            floats(result, "parts").get(parts);
            return parts;
        } catch (OrtException e) {
            throw new IllegalStateException("the network can't link a cue at piece " + cueFrom, e);
        }
    }

    private static float[] mean(float[] states, int from, int end) {
        float[] mean = new float[STATE];
        for (int piece = from; piece < end; piece++) {
            for (int i = 0; i < STATE; i++) {
                mean[i] += states[piece * STATE + i] / (end - from);
            }
        }
        return mean;
    }

    @Override
    public void close() {
        try {
            encoder.close();
            link.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the network can't be closed", e);
        }
    }
}
