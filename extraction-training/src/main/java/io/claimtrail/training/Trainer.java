package io.claimtrail.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.NoisyCopy;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.OnnxNetwork;
import io.claimtrail.extraction.piece.WordPieceVocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains a network on annotated articles and returns the weights that score highest on the development articles. */
final class Trainer {

    private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);
    /** Number of steps between two lines of the log. */
    private static final int STEPS_PER_LOG = 20;

    /** Number of steps between two files of weights. */
    private static final int STEPS_PER_FILE = 150;

    /** Number of pieces that a section must have. */
    private static final int MIN_PIECES = 5;

    private final TrainingConfig config;
    private final WordPieceVocabulary vocabulary = new WordPieceVocabulary();
    private final Random random;

    Trainer(TrainingConfig config) {
        this.config = config;
        this.random = new Random(config.seed());
    }

    /** Losses of an epoch so far. */
    private static final class Progress {
        private final long start = System.nanoTime();
        private double cue;
        private double link;
        private int steps;

        void add(GradientComputer.Losses losses) {
            cue += losses.cue();
            link += losses.link();
            steps++;
        }

        void log(int epoch, int of) {
            if (steps % STEPS_PER_LOG == 0) {
                double seconds = (System.nanoTime() - start) / 1e9 / steps;
                LOG.info(
                        "epoch {} step {} of {}: cue loss {}, link loss {}, {} s a step",
                        epoch,
                        steps,
                        of,
                        cue / steps,
                        link / steps,
                        seconds);
            }
        }
    }

    /**
     * Trains until an epoch scores lower on the development articles. Writes the weights of each epoch as
     * {@code weights-EPOCH.bin}, and every 150 steps as {@code weights-EPOCH-STEP.bin}.
     */
    ModelWeights run(List<AnnotatedArticle> articles, List<AnnotatedArticle> development, Path folder) {
        Engine.getInstance().setRandomSeed((int) config.seed());
        try (NDManager manager = NDManager.newBaseManager(Device.cpu());
                Network teacher = teacher()) {
            ModelParameters parameters = new ModelParameters(manager);
            start(parameters);
            TrainableNetwork network = new TrainableNetwork(parameters, config.size());
            GradientComputer gradients = new GradientComputer(network, teacher);
            AdamWOptimizer optimizer =
                    new AdamWOptimizer(parameters, config, batches(articles).size());
            Consumer<String> save = name -> new ModelWeights(config.size(), parameters.values())
                    .write(folder.resolve("weights-" + name + ".bin"));
            ModelWeights best = new ModelWeights(config.size(), parameters.values());
            double bestScore = 0;
            for (int epoch = 1; epoch <= config.epochs(); epoch++) {
                network.setTraining(true);
                epoch(epoch, articles, manager, gradients, optimizer, save);
                network.setTraining(false);
                save.accept(String.valueOf(epoch));
                double score = new DevelopmentScorer(vocabulary, development)
                        .score(new DjlNetwork(manager.newSubManager(), network));
                LOG.info("epoch {}: F1 of contents on the development articles {}", epoch, score);
                if (score < bestScore) {
                    break;
                }
                best = new ModelWeights(config.size(), parameters.values());
                bestScore = score;
            }
            return best;
        }
    }

    private void start(ModelParameters parameters) {
        if (config.from() == null) {
            PretrainedEncoder.read(config.encoder())
                    .into(parameters, config.size().layers());
            TrainableNetwork.addHeads(parameters);
        } else {
            EncoderPruner.prune(ModelWeights.read(config.from()), config.size()).into(parameters);
        }
    }

    private @Nullable Network teacher() {
        return config.teacher() == null ? null : OnnxNetwork.in(config.teacher());
    }

    private void epoch(
            int epoch,
            List<AnnotatedArticle> articles,
            NDManager manager,
            GradientComputer gradients,
            AdamWOptimizer optimizer,
            Consumer<String> save) {
        List<TrainingBatch> batches = batches(articles);
        Progress progress = new Progress();
        for (TrainingBatch batch : batches) {
            try (NDManager step = manager.newSubManager()) {
                GradientComputer.Losses losses = gradients.compute(step, batch);
                optimizer.apply(step);
                progress.add(losses);
            }
            progress.log(epoch, batches.size());
            if (progress.steps % STEPS_PER_FILE == 0) {
                save.accept(epoch + "-" + progress.steps);
            }
        }
    }

    /** All articles in random order, some as a noisy copy, in batches of about the same number of windows. */
    private List<TrainingBatch> batches(List<AnnotatedArticle> articles) {
        List<AnnotatedArticle> order = new ArrayList<>(articles);
        Collections.shuffle(order, random);
        List<TrainingBatch> batches = new ArrayList<>();
        TrainingBatch batch = new TrainingBatch();
        for (AnnotatedArticle article : order) {
            for (AnnotatedArticle section : ArticleSplitter.split(NoisyCopy.of(article, random), random)) {
                TrainingExample example = TrainingExample.of(section, vocabulary);
                if (example.pieces().size() < MIN_PIECES) {
                    continue;
                }
                batch.add(example);
                if (batch.windows() >= config.windows()) {
                    batches.add(batch);
                    batch = new TrainingBatch();
                }
            }
        }
        if (batch.windows() > 0) {
            batches.add(batch);
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
