package io.claimtrail.evaluation;

import io.claimtrail.evaluation.crossreference.LabelledPair;
import io.claimtrail.evaluation.crossreference.PairEvaluation;
import io.claimtrail.evaluation.crossreference.Story;
import io.claimtrail.evaluation.crossreference.StoryEvaluation;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.claimtrail.extraction.network.OnnxNetwork;
import io.claimtrail.extraction.pipeline.TrainedExtractor;
import io.claimtrail.extraction.speaker.SpeakerResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Option(
            names = "--data",
            required = true,
            description = "folder with the annotated articles; sets that it lacks are left out")
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
        BBC,
        NOISY_BBC,
        STORIES,
        FORMATS,
        SOURCES,
        PASSAGES,
        SPEED,
        LENGTH,
        PAIRS,
        CROSS_REFERENCES
    }

    @Override
    public Integer call() throws IOException {
        Path polnear = data.resolve("polnear-dev.jsonl");
        Path speakers = data.resolve("speakers-dev.jsonl");
        if (!Files.isReadable(polnear) || !Files.isReadable(speakers)) {
            System.err.printf("claimtrail: %s does not contain polnear-dev.jsonl and speakers-dev.jsonl%n", data);
            return 1;
        }
        List<String> exceeded = new ArrayList<>();
        try (OnnxNetwork onnx = network == null ? OnnxNetwork.bundled() : OnnxNetwork.in(network)) {
            run(new TrainedExtractor(onnx, new ExtractorVersion("evaluated", "0")), polnear, speakers, exceeded);
        }
        exceeded.forEach(line -> System.err.println("claimtrail: " + line));
        return exceeded.isEmpty() ? 0 : 1;
    }

    private void run(Extractor extractor, Path polnear, Path speakers, List<String> exceeded) {
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
                case BBC -> print(report, DevelopmentSet.BBC, extractor, false, exceeded);
                case NOISY_BBC -> print(report, DevelopmentSet.BBC, extractor, true, exceeded);
                case STORIES -> print(report, DevelopmentSet.STORIES, extractor, false, exceeded);
                case FORMATS -> print(report, DevelopmentSet.FORMATS, extractor, false, exceeded);
                case SOURCES -> printSources(report, exceeded);
                case PASSAGES -> printPassages(report, extractor);
                case PAIRS -> printPairs(report);
                case CROSS_REFERENCES -> printCrossReferences(report);
                case SPEED -> report.print(measurement.speed(news));
                case LENGTH -> measurement.lengths(news, report::print);
            }
        }
    }

    private void print(
            EvaluationReport report, DevelopmentSet set, Extractor extractor, boolean noisy, List<String> exceeded) {
        List<AnnotatedArticle> articles = set.read(data, "dev");
        if (articles.isEmpty()) {
            return;
        }
        if (noisy) {
            articles = articles.stream().map(NoisyCopy::likeTheFirstSeed).toList();
        }
        String name = set.title() + (noisy ? " with the noise of the first seed" : "");
        List<String> lines = new ArrayList<>();
        StatementEvaluation.Result result = StatementEvaluation.evaluate(extractor, articles, lines);
        printErrors(report, lines);
        report.print(name, result);
        set.check(name, noisy ? set.noisyBound() : set.bound(), result.speakers(), exceeded);
    }

    /** Who the marked sources are, without the network. */
    private void printSources(EvaluationReport report, List<String> exceeded) {
        SpeakerResolver resolver = new SpeakerResolver();
        for (DevelopmentSet set : DevelopmentSet.values()) {
            List<AnnotatedArticle> articles = set.read(data, "dev");
            if (!articles.isEmpty()) {
                List<String> lines = new ArrayList<>();
                SpeakerTable table = SourceEvaluation.evaluate(resolver, articles, lines);
                printErrors(report, lines);
                report.print(set.title() + ", marked sources", table);
                set.check(set.title() + ", marked sources", set.sourceBound(), table, exceeded);
            }
        }
    }

    private void printPassages(EvaluationReport report, Extractor extractor) {
        Path passages = data.resolve("cases-dev.jsonl");
        if (Files.isReadable(passages)) {
            List<String> lines = new ArrayList<>();
            PassageEvaluation.Result result = PassageEvaluation.evaluate(extractor, passages, lines);
            printErrors(report, lines);
            report.print(result);
        }
    }

    private void printPairs(EvaluationReport report) {
        Path file = data.resolve("pairs.jsonl");
        if (Files.isReadable(file)) {
            report.print(PairEvaluation.evaluate(
                    LabelledPair.read(file).stream().filter(LabelledPair::dev).toList()));
        }
    }

    private void printCrossReferences(EvaluationReport report) {
        Path folder = data.resolve("stories").resolve("dev");
        if (Files.isDirectory(folder)) {
            report.print(StoryEvaluation.evaluate(Story.read(folder), errors));
        }
    }

    private void printErrors(EvaluationReport report, List<String> lines) {
        if (errors) {
            report.print(lines);
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
