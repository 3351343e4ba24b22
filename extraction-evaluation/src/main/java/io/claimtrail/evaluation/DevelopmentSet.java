package io.claimtrail.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The sets of articles whose speakers are marked, each with a bound on the share of wrong speakers: the share that was
 * measured, with a margin of some two hundredths.
 */
public enum DevelopmentSet {
    STORIES("Stories", 0.055, 0.08, 0.055) {
        @Override
        public List<AnnotatedArticle> read(Path data, String split) {
            Path folder = data.resolve("stories").resolve(split);
            return exists(folder)
                    ? AnnotatedArticle.read(folder.resolve("articles.jsonl"), folder.resolve("statements.jsonl"), null)
                    : List.of();
        }
    },
    FORMATS("Odd formats", 0.05, 0.08, 0.035) {
        @Override
        public List<AnnotatedArticle> read(Path data, String split) {
            Path folder = data.resolve("formats");
            return exists(folder)
                    ? AnnotatedArticle.read(folder.resolve("articles.jsonl"), folder.resolve("statements.jsonl"), split)
                    : List.of();
        }
    },
    BBC("BBC", 0.05, 0.05, 0.06) {
        @Override
        public List<AnnotatedArticle> read(Path data, String split) {
            Path file = data.resolve("speakers-bbc.jsonl");
            return exists(file) ? AnnotatedArticle.read(file, split) : List.of();
        }
    },
    POLNEAR("PolNeAR", 0.08, 0.08, 0.055) {
        @Override
        public List<AnnotatedArticle> read(Path data, String split) {
            Path file = data.resolve("speakers-polnear.jsonl");
            return exists(file)
                    ? AnnotatedArticle.readNamed(data.resolve("polnear-train.jsonl"), file, split)
                    : List.of();
        }
    };

    private final String title;
    private final double bound;
    private final double noisyBound;
    private final double sourceBound;

    DevelopmentSet(String title, double bound, double noisyBound, double sourceBound) {
        this.title = title;
        this.bound = bound;
        this.noisyBound = noisyBound;
        this.sourceBound = sourceBound;
    }

    /**
     * The articles of one part; none where {@code data} lacks the set.
     *
     * @param split "train" or "dev"
     */
    public abstract List<AnnotatedArticle> read(Path data, String split);

    private static boolean exists(Path file) {
        return Files.isReadable(file);
    }

    String title() {
        return title;
    }

    /** The share of wrong speakers among the marked ones that the whole extractor may not exceed. */
    double bound() {
        return bound;
    }

    /** The same with the noise of the first seed. */
    double noisyBound() {
        return noisyBound;
    }

    /** The same where the sources are given. */
    double sourceBound() {
        return sourceBound;
    }

    /** Adds a line to {@code exceeded} if more speakers are wrong than {@code limit} allows. */
    void check(String name, double limit, SpeakerTable table, List<String> exceeded) {
        double wrong = table.of(SourceGroup.values()).wrongShare();
        if (wrong > limit) {
            exceeded.add(String.format(
                    Locale.ROOT, "%s: %.3f of the speakers are wrong, more than %.3f", name, wrong, limit));
        }
    }
}
