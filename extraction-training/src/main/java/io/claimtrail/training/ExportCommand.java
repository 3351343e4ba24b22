package io.claimtrail.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that writes trained weights as the two files of the network. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes trained weights as encoder.onnx and link.onnx.")
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--weights", required = true, description = "a file that training wrote; of several, their mean")
    private List<Path> weights = List.of();

    @Option(names = "--to", required = true, description = "folder for the two files")
    private Path to = Path.of("");

    @Option(
            names = "--fractions",
            description = "keep products as floating-point numbers: three times as large, half as fast")
    private boolean fractions;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(to);
        ModelWeights mean =
                ModelWeights.mean(weights.stream().map(ModelWeights::read).toList());
        new OnnxExport(mean, !fractions).write(to);
        return 0;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ExportCommand()).execute(arguments));
    }
}
