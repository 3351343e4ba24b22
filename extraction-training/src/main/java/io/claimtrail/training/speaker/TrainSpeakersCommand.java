package io.claimtrail.training.speaker;

import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.DevelopmentSet;
import io.claimtrail.evaluation.MarkedEntities;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code ./claimtrail train-speakers}: learns {@code name-words.bin} and {@code antecedents.txt} from the
 * train parts of all sets whose speakers are marked.
 */
@Command(
        name = "train-speakers",
        mixinStandardHelpOptions = true,
        description = "Learns who speaks, from articles whose speakers are marked. Takes some minutes.")
public final class TrainSpeakersCommand implements Callable<Integer> {

    /** Genres of the texts with entities whose licences allow any use. */
    private static final Set<String> GENRES =
            Set.of("news", "interview", "bio", "court", "academic", "voyage", "speech");

    @Option(names = "--data", required = true, description = "folder with the annotated articles")
    private Path data = Path.of("");

    @Option(
            names = "--to",
            required = true,
            description = "folder of the two files; antecedents.txt is learned with the name-words.bin that ships")
    private Path to = Path.of("");

    @Option(names = "--only", description = "learn only these: ${COMPLETION-CANDIDATES}")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--seed", defaultValue = "1", description = "seed of the order of examples")
    private long seed;

    /** One of the files. */
    enum Part {
        NAME_WORDS,
        ANTECEDENTS
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(to);
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (DevelopmentSet set : DevelopmentSet.values()) {
            articles.addAll(set.read(data, "train"));
        }
        if (parts.contains(Part.NAME_WORDS)) {
            NameWordExamples examples = new NameWordExamples();
            MarkedEntities.read(data.resolve("coreference/gum.jsonl"), GENRES).forEach(examples::add);
            articles.forEach(examples::add);
            try (OutputStream out = Files.newOutputStream(to.resolve("name-words.bin"))) {
                NameWordTrainer.train(examples.all(), seed).write(out);
            }
        }
        if (parts.contains(Part.ANTECEDENTS)) {
            Files.write(to.resolve("antecedents.txt"), new AntecedentTrainer(articles).train());
        }
        return 0;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TrainSpeakersCommand()).execute(arguments));
    }
}
