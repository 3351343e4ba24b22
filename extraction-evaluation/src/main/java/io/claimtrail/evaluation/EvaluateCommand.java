package io.claimtrail.evaluation;

import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.claimtrail.extraction.network.OnnxNetwork;
import io.claimtrail.extraction.pipeline.TrainedExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./claimtrail evaluate}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures extraction on articles that people have annotated.")
final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "folder with polnear-dev.jsonl and speakers-dev.jsonl")
    private Path data = Path.of("");

    @Option(names = "--network", description = "folder with encoder.onnx and link.onnx, instead of those that ship")
    private @Nullable Path network;

    @Option(
            names = "--errors",
            description = "also print every statement missed or added and every speaker that is not right")
    private boolean errors;

    @Option(names = "--section", description = "only these: ${COMPLETION-CANDIDATES}")
    private List<Section> sections = List.of(Section.values());

    /** A part of the evaluation. */
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
            System.err.printf("claimtrail: %s does not contain polnear-dev.jsonl and speakers-dev.jsonl%n", data);
            return 1;
        }
        try (OnnxNetwork onnx = network == null ? OnnxNetwork.bundled() : OnnxNetwork.in(network)) {
            run(new TrainedExtractor(onnx, new ExtractorVersion("evaluated", "0")), polnear, speakers);
        }
        return 0;
    }

    private void run(Extractor extractor, Path polnear, Path speakers) {
        EvaluationReport report = new EvaluationReport(System.out);
        SpeedMeasurement measurement = new SpeedMeasurement(extractor);
        List<AnnotatedArticle> news = AnnotatedArticle.read(polnear);
        List<AnnotatedArticle> named = AnnotatedArticle.read(speakers);
        List<AnnotatedArticle> noisyNews =
                news.stream().map(NoisyCopy::likeTheFirstSeed).toList();
        List<AnnotatedArticle> noisyNamed =
                named.stream().map(NoisyCopy::likeTheFirstSeed).toList();
        for (Section section : sections) {
            switch (section) {
                case NEWS -> report.print("PolNeAR dev", AttributionEvaluation.evaluate(extractor, news));
                case SPEAKERS -> print(report, "Speakers dev", SpeakerEvaluation.evaluate(extractor, named));
                case NOISY_NEWS ->
                    report.print(
                            "PolNeAR dev with the noise of the first seed",
                            AttributionEvaluation.evaluate(extractor, noisyNews));
                case NOISY_SPEAKERS ->
                    print(
                            report,
                            "Speakers dev with the noise of the first seed",
                            SpeakerEvaluation.evaluate(extractor, noisyNamed));
                case SPEED -> report.print(measurement.speed(news));
                case LENGTH -> measurement.lengths(news, report::print);
            }
        }
    }

    private void print(EvaluationReport report, String name, SpeakerEvaluation.Result result) {
        if (errors) {
            report.print(result.errors());
        }
        report.print(name, result);
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new EvaluateCommand()).execute(arguments));
    }
}
