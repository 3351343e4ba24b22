package io.claimtrail.training;

import io.claimtrail.evaluation.AnnotatedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./claimtrail train}: trains a network on annotated articles and writes its two files. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Trains the network that extraction uses.")
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "folder with polnear-train.jsonl and polnear-dev.jsonl")
    private Path data = Path.of("");

    @Option(
            names = "--to",
            required = true,
            description = "folder for encoder.onnx and link.onnx, and for the weights of every epoch")
    private Path to = Path.of("");

    @Option(
            names = "--encoder",
            defaultValue = "/bge-small-en-v1.5.onnx",
            description = "pretrained encoder on the class path")
    private String encoder = "";

    @Option(
            names = "--from",
            description = "weights that training wrote, or a folder with *.onnx, to start from in place of the encoder")
    private @Nullable Path from;

    @Option(names = "--teacher", description = "folder with the *.onnx of a larger network to learn from as well")
    private @Nullable Path teacher;

    @Option(names = "--layers", description = "layers to keep; without it eight, or with --from all")
    private int layers;

    @Option(names = "--heads", description = "heads of attention to keep in a layer (with --from); without it all")
    private int heads;

    @Option(names = "--wide", description = "inner numbers to keep in a layer (with --from); without it all")
    private int wide;

    @Option(names = "--epochs", defaultValue = "3", description = "number of epochs, at most")
    private int epochs;

    @Option(names = "--windows", defaultValue = "7", description = "windows in a batch")
    private int windows;

    @Option(names = "--rate", defaultValue = "2.5e-4", description = "highest learning rate of the encoder")
    private float rate;

    @Option(names = "--head-factor", defaultValue = "4", description = "factor of the learning rate of the rest")
    private float headFactor;

    @Option(names = "--seed", defaultValue = "1", description = "seed of all random choices")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(to);
        TrainingConfig config =
                new TrainingConfig(encoder, from, teacher, size(), epochs, windows, rate, headFactor, seed);
        ModelWeights best = new Trainer(config)
                .run(
                        AnnotatedArticle.read(data.resolve("polnear-train.jsonl")),
                        AnnotatedArticle.read(data.resolve("polnear-dev.jsonl")),
                        to);
        new OnnxExport(best, true).write(to);
        return 0;
    }

    private EncoderSize size() {
        EncoderSize whole =
                from == null ? EncoderSize.PRETRAINED : ModelWeights.read(from).size();
        return new EncoderSize(
                layers > 0 ? layers : whole.layers(),
                heads > 0 ? heads : whole.heads(),
                wide > 0 ? wide : whole.wide());
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainCommand()).execute(arguments));
    }
}
