package io.claimtrail.extraction.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.claimtrail.extraction.piece.CueWindow;
import io.claimtrail.extraction.piece.EncoderWindow;
import io.claimtrail.extraction.piece.WordPieceVocabulary;
import io.claimtrail.extraction.piece.WordPieces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The network run by ONNX Runtime. A call uses one thread; concurrent calls use several cores. */
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

    /**
     * The network of {@code encoder.onnx} and {@code link.onnx} in {@code folder}.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
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
            // An arena would keep more memory than the longest window needs.
            options.setCPUArenaAllocator(false);
            return environment.createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException("the network can't be loaded", e);
        }
    }

    @Override
    public EncoderOutput encode(WordPieces pieces) {
        float[] cues = new float[pieces.size() * CUE_CLASSES];
        float[] states = new float[pieces.size() * STATE];
        float[] cueStates = new float[pieces.size() * STATE];
        for (EncoderWindow window : EncoderWindow.over(pieces.size())) {
            encode(pieces, window, cues, states, cueStates);
        }
        return new EncoderOutput(cues, states, cueStates);
    }

    private void encode(WordPieces pieces, EncoderWindow window, float[] cues, float[] states, float[] cueStates) {
        int length = window.length() + 2;
        LongBuffer numbers = LongBuffer.allocate(length);
        LongBuffer features = LongBuffer.allocate(length);
        LongBuffer positions = LongBuffer.allocate(length);
        numbers.put(0, WordPieceVocabulary.START).put(length - 1, WordPieceVocabulary.END);
        for (int i = 0; i < length; i++) {
            positions.put(i, i);
            if (i > 0 && i < length - 1) {
                numbers.put(i, pieces.number(window.from() + i - 1));
                features.put(i, pieces.feature(window.from() + i - 1));
            }
        }
        long[] shape = {1, length};
        try (OnnxTensor a = OnnxTensor.createTensor(environment, numbers, shape);
                OnnxTensor b = OnnxTensor.createTensor(environment, features, shape);
                OnnxTensor c = OnnxTensor.createTensor(environment, positions, shape);
                OrtSession.Result result = encoder.run(Map.of("pieces", a, "marks", b, "positions", c))) {
            copyCore(result, "cues", window, CUE_CLASSES, cues);
            copyCore(result, "states", window, STATE, states);
            copyCore(result, "cue-states", window, STATE, cueStates);
        } catch (OrtException e) {
            throw new IllegalStateException("the network can't encode a window of " + length + " pieces", e);
        }
    }

    /**
     * Copies the rows of the window's core. The first row of {@code result} belongs to the piece that opens the window.
     */
    private static void copyCore(OrtSession.Result result, String name, EncoderWindow window, int width, float[] all) {
        floats(result, name)
                .position((1 + window.coreFrom() - window.from()) * width)
                .get(all, window.coreFrom() * width, (window.coreEnd() - window.coreFrom()) * width);
    }

    private static FloatBuffer floats(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }

    @Override
    public float[] parts(EncoderOutput output, int cueFrom, int cueEnd) {
        CueWindow window = CueWindow.around(cueFrom, cueEnd, output.states().length / STATE);
        int length = window.length();
        LongBuffer distances = LongBuffer.allocate(length);
        for (int i = 0; i < length; i++) {
            distances.put(i, CueWindow.distance(window.from() + i, cueFrom, cueEnd));
        }
        FloatBuffer around = FloatBuffer.wrap(output.states(), window.from() * STATE, length * STATE)
                .slice();
        FloatBuffer cue = FloatBuffer.wrap(mean(output.cueStates(), cueFrom, cueEnd));
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
