package io.claimtrail.bench;

import io.claimtrail.bench.corpus.Corpus;
import io.claimtrail.bench.figure.Figure;
import io.claimtrail.bench.figure.Unit;
import io.claimtrail.extraction.Document;
import io.claimtrail.extraction.Extractor;
import io.claimtrail.extraction.ExtractorVersion;
import io.claimtrail.extraction.network.EncoderOutput;
import io.claimtrail.extraction.network.Network;
import io.claimtrail.extraction.network.OnnxNetwork;
import io.claimtrail.extraction.piece.WordPieces;
import io.claimtrail.extraction.pipeline.TrainedExtractor;
import io.claimtrail.localstack.installation.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Measures the whole extractor on one core against the forward passes of its network alone.
 *
 * @param articles articles per round, of about 600 words each
 */
record ExtractBenchmark(int articles) implements Benchmark {

    /** Generated articles per document, so that its length is typical. */
    private static final int ARTICLES_PER_DOCUMENT = 3;

    private static final ExtractorVersion VERSION = new ExtractorVersion("bench", "0");

    @Override
    public List<Figure> run(Installation installation, Corpus corpus, Consumer<String> progress) {
        List<Document> documents =
                IntStream.range(0, articles).mapToObj(i -> document(corpus, i)).toList();
        try (OnnxNetwork network = OnnxNetwork.bundled()) {
            Recorder recorder = new Recorder(network);
            Extractor extractor = new TrainedExtractor(network, VERSION);
            Extractor recorded = new TrainedExtractor(recorder, VERSION);
            Stopwatch whole = Stopwatch.ofThreadCpu();
            Stopwatch bare = Stopwatch.ofThreadCpu();
            Stopwatch.rounds(
                    progress,
                    () -> {
                        for (Document document : documents) {
                            recorder.passes().clear();
                            recorded.extract(document);
                            whole.time(1, () -> extractor.extract(document));
                            bare.time(1, () -> recorder.passes().forEach(Runnable::run));
                        }
                    },
                    whole,
                    bare);
            return List.of(Figure.of("articles of 600 words, one core", whole.perSecond(), Unit.PER_SECOND)
                    .against(bare.perSecond())
                    .atLeast(0.85));
        }
    }

    private static Document document(Corpus corpus, int number) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < ARTICLES_PER_DOCUMENT; i++) {
            body.append(corpus.article(number * ARTICLES_PER_DOCUMENT + i)
                            .article()
                            .body())
                    .append("\n\n");
        }
        return new Document("", body.toString(), "en");
    }

    /** Records every forward pass, so that it can be repeated without the extractor. */
    private record Recorder(Network network, List<Runnable> passes) implements Network {

        Recorder(Network network) {
            this(network, new ArrayList<>());
        }

        @Override
        public EncoderOutput encode(WordPieces pieces) {
            passes.add(() -> network.encode(pieces));
            return network.encode(pieces);
        }

        @Override
        public float[] parts(EncoderOutput output, int cueFrom, int cueEnd) {
            passes.add(() -> network.parts(output, cueFrom, cueEnd));
            return network.parts(output, cueFrom, cueEnd);
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
