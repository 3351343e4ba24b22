package io.claimtrail.evaluation;

import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.claimtrail.extraction.TrainedExtractor;
import io.claimtrail.extraction.network.OnnxNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./claimtrail evaluate}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures extraction on articles that people have annotated.")
final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "folder with polnear-dev.jsonl and speakers-dev.jsonl")
    private Path data = Path.of("");

    @Option(names = "--network", description = "folder with encoder.onnx and link.onnx, instead of those that ship")
    private @Nullable Path network;

    @Option(names = "--errors", description = "also print every speaker that is not right")
    private boolean errors;

    @Option(names = "--section", description = "only these: ${COMPLETION-CANDIDATES}")
    private List<Section> sections = List.of(Section.values());

    /** What is measured. */
    enum Section {
        NEWS,
        SPEAKERS,
        NOISY_NEWS,
        NOISY_SPEAKERS,
        SPEED,
        LENGTH
    }

    @Override
    public Integer call() throws IOException {
        Path polnear = data.resolve("polnear-dev.jsonl");
        Path speakers = data.resolve("speakers-dev.jsonl");
        if (!Files.isReadable(polnear) || !Files.isReadable(speakers)) {
            System.err.printf("claimtrail: %s holds no polnear-dev.jsonl and speakers-dev.jsonl%n", data);
            return 1;
        }
        try (OnnxNetwork onnx = network == null ? OnnxNetwork.bundled() : OnnxNetwork.in(network)) {
            run(new TrainedExtractor(onnx, new ExtractorVersion("evaluated", "0")), polnear, speakers);
        }
        return 0;
    }

    private void run(Extractor extractor, Path polnear, Path speakers) {
        Consumer<String> log = errors ? System.out::println : line -> {};
        Evaluation evaluation = new Evaluation(extractor, System.out);
        List<AnnotatedArticle> news = AnnotatedArticle.read(polnear);
        List<AnnotatedArticle> named = AnnotatedArticle.read(speakers);
        List<AnnotatedArticle> noisyNews =
                news.stream().map(NoisyCopy::asTheSeed).toList();
        List<AnnotatedArticle> noisyNamed =
                named.stream().map(NoisyCopy::asTheSeed).toList();
        for (Section section : sections) {
            switch (section) {
                case NEWS -> evaluation.attributions("PolNeAR dev", news);
                case SPEAKERS -> evaluation.speakers("Speakers dev", named, log);
                case NOISY_NEWS -> evaluation.attributions("PolNeAR dev with the noise of the first seed", noisyNews);
                case NOISY_SPEAKERS ->
                    evaluation.speakers("Speakers dev with the noise of the first seed", noisyNamed, log);
                case SPEED -> evaluation.speed(news);
                case LENGTH -> evaluation.length(news);
            }
        }
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EvaluateCommand()).execute(arguments));
    }
}
