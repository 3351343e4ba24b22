package io.claimtrail.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.claimtrail.evaluation.AnnotatedArticle;
import io.claimtrail.evaluation.NoisyCopy;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.OnnxNetwork;
import io.claimtrail.extraction.piece.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the network: articles in, the weights that do best on the development articles out. */
final class Training {

    private static final Logger LOG = LoggerFactory.getLogger(Training.class);
    private static final int LOG_EVERY = 20;
    private static final int SAVE_EVERY = 150;
    private static final int FEWEST_PIECES = 5;

    private final Recipe recipe;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Random random;

    Training(Recipe recipe) {
        this.recipe = recipe;
        this.random = new Random(recipe.seed());
    }

    /** Losses of an epoch so far. */
    private static final class Progress {
        private final long start = System.nanoTime();
        private double cue;
        private double link;
        private int steps;

        void add(Lesson.Losses losses) {
            cue += losses.cue();
            link += losses.link();
            steps++;
        }

        void log(int epoch, int of) {
            if (steps % LOG_EVERY == 0) {
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
     * Stops after the first epoch that brings nothing on the development articles; writes each epoch's weights as
     * {@code weights-EPOCH.bin}, and now and then those on the way as {@code weights-EPOCH-STEP.bin}.
     */
    Weights run(List<AnnotatedArticle> articles, List<AnnotatedArticle> development, Path folder) {
        Engine.getInstance().setRandomSeed((int) recipe.seed());
        try (NDManager manager = NDManager.newBaseManager(Device.cpu());
                Network teacher = teacher()) {
            Parameters parameters = new Parameters(manager);
            start(parameters);
            Model model = new Model(parameters, recipe.size());
            Lesson lesson = new Lesson(model, teacher);
            Updates updates = new Updates(parameters, recipe, batches(articles).size());
            Consumer<String> save = name ->
                    new Weights(recipe.size(), parameters.values()).write(folder.resolve("weights-" + name + ".bin"));
            Weights best = new Weights(recipe.size(), parameters.values());
            double bestScore = 0;
            for (int epoch = 1; epoch <= recipe.epochs(); epoch++) {
                model.setTraining(true);
                epoch(epoch, articles, manager, lesson, updates, save);
                model.setTraining(false);
                save.accept(String.valueOf(epoch));
                double score =
                        new Development(vocabulary, development).score(new DjlNetwork(manager.newSubManager(), model));
                LOG.info("epoch {}: F1 of contents on the development articles {}", epoch, score);
                if (score < bestScore) {
                    break;
                }
                best = new Weights(recipe.size(), parameters.values());
                bestScore = score;
            }
            return best;
        }
    }

    private void start(Parameters parameters) {
        if (recipe.from() == null) {
            PretrainedEncoder.read(recipe.encoder())
                    .into(parameters, recipe.size().layers());
            Model.addHeads(parameters);
        } else {
            Pruning.cut(Weights.read(recipe.from()), recipe.size()).into(parameters);
        }
    }

    private @Nullable Network teacher() {
        return recipe.teacher() == null ? null : OnnxNetwork.in(recipe.teacher());
    }

    private void epoch(
            int epoch,
            List<AnnotatedArticle> articles,
            NDManager manager,
            Lesson lesson,
            Updates updates,
            Consumer<String> save) {
        List<Batch> batches = batches(articles);
        Progress progress = new Progress();
        for (Batch batch : batches) {
            try (NDManager step = manager.newSubManager()) {
                Lesson.Losses losses = lesson.learn(step, batch);
                updates.apply(step);
                progress.add(losses);
            }
            progress.log(epoch, batches.size());
            if (progress.steps % SAVE_EVERY == 0) {
                save.accept(epoch + "-" + progress.steps);
            }
        }
    }

    /** All articles in a new order, each perhaps as a noisy copy, in batches of about as many windows. */
    private List<Batch> batches(List<AnnotatedArticle> articles) {
        List<AnnotatedArticle> order = new ArrayList<>(articles);
        Collections.shuffle(order, random);
        List<Batch> batches = new ArrayList<>();
        Batch batch = new Batch();
        for (AnnotatedArticle article : order) {
            for (AnnotatedArticle section : Section.of(NoisyCopy.of(article, random), random)) {
                Example example = Example.of(section, vocabulary);
                if (example.pieces().size() < FEWEST_PIECES) {
                    continue;
                }
                batch.add(example);
                if (batch.windows() >= recipe.windows()) {
                    batches.add(batch);
                    batch = new Batch();
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
