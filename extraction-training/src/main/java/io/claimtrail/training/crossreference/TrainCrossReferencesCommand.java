package io.claimtrail.training.crossreference;

import io.claimtrail.evaluation.crossreference.LabelledPair;
import io.claimtrail.evaluation.crossreference.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code ./claimtrail train-cross-references}: learns the judges of cross-referencing from the train parts of {@code
 * pairs.jsonl} and {@code stories}. The same data give the same files.
 */
@Command(
        name = "train-cross-references",
        mixinStandardHelpOptions = true,
        description = "Learns which statements are the same or changed, and which people are one. Takes some minutes.")
public final class TrainCrossReferencesCommand implements Callable<Integer> {

    private static final TreeTrainer RELATIONS = new TreeTrainer(List.of("same", "changed", "neither"), 150, 4);
    private static final TreeTrainer KINDS = new TreeTrainer(List.of("number", "date", "negation", "other"), 60, 3);

    @Option(names = "--data", required = true, description = "folder with pairs.jsonl and stories/train")
    private Path data = Path.of("");

    @Option(
            names = "--to",
            required = true,
            description = "folder of the files to write: pairs.trees, changes.trees, persons.weights")
    private Path to = Path.of("");

    @Option(
            names = "--folds",
            description = "measure only: judge each part of the data by models that have learned from all other parts")
    private int folds;

    @Override
    public Integer call() throws IOException {
        PairExamples pairs = new PairExamples();
        pairs.add(LabelledPair.read(data.resolve("pairs.jsonl")));
        Story stories = Story.read(data.resolve("stories").resolve("train"));
        pairs.add(stories);
        pairs.addOwn();
        Set<String> vocabulary = pairs.vocabulary();
        List<Example> relations = pairs.relations(vocabulary);
        if (folds > 1) {
            PrintStream out = System.out;
            out.println("relations");
            CrossValidation.report(relations, folds, seen -> RELATIONS.train(seen, vocabulary))
                    .forEach(out::println);
            out.println("kinds of change");
            CrossValidation.report(pairs.kinds(), folds, seen -> KINDS.train(seen, Set.of()))
                    .forEach(out::println);
            return 0;
        }
        Files.createDirectories(to);
        Files.write(to.resolve("pairs.trees"), RELATIONS.train(relations, vocabulary));
        Files.write(to.resolve("changes.trees"), KINDS.train(pairs.kinds(), Set.of()));
        Files.write(to.resolve("persons.weights"), WeightTrainer.train(PeopleExamples.of(stories)));
        return 0;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainCrossReferencesCommand()).execute(arguments));
    }
}
