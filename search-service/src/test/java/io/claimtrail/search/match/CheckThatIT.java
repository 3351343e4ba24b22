package io.claimtrail.search.match;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.event.Event;
import io.claimtrail.contracts.event.EventCodec;
import io.claimtrail.contracts.review.Review;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.api.Records;
import io.claimtrail.search.index.Elasticsearch;
import io.claimtrail.search.index.Generations;
import io.claimtrail.search.index.Index;
import io.claimtrail.search.match.CheckThat.Labelled;
import io.claimtrail.search.match.ranking.MatchLearning;
import io.claimtrail.search.match.ranking.QueryText;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well posts are matched with reviews, by the words of CheckThat! 2020 task 2; says so where its data are missing.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@EnabledIfSystemProperty(
        named = "claimtrail.checkthat",
        matches = ".+",
        disabledReason = "matching is not measured: -Dclaimtrail.checkthat=FOLDER names no data")
class CheckThatIT {

    private static final double RECALL = 0.8;

    private final CheckThat data = CheckThat.fromProperty();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @Inject
    ReviewMatcher matcher;

    @Inject
    Elasticsearch elasticsearch;

    @Inject
    Generations generations;

    @Test
    void findsTheReviewsOfPosts() throws IOException {
        List<Labelled> posts = data.posts(System.getProperty("claimtrail.checkthat.split", "dev"));
        try (Records records = new Records(kafka, prefix)) {
            data.reviews().forEach(review -> records.send(record(review.id(), review)));
            awaitReviews(data.reviews().size());
            if (Boolean.getBoolean("claimtrail.checkthat.learn")) {
                learn(data.posts("train"));
            }

            double precision = posts.stream()
                    .mapToDouble(post -> post.averagePrecision(answer(post).getList("reviews.review.id")))
                    .average()
                    .orElseThrow();
            double sureness = precisionOfMatches(posts, records);

            System.out.printf("MAP@5 %.3f, precision of a match at recall .8 %.3f%n", precision, sureness);
            assertThat(precision).isGreaterThan(0.86);
            assertThat(sureness).isGreaterThan(0.7);
        }
    }

    /** Takes the reviews of half of the posts away: precision where the best score tells whether there is one. */
    private double precisionOfMatches(List<Labelled> posts, Records records) {
        List<Labelled> shuffled = new ArrayList<>(posts);
        Collections.shuffle(shuffled, new Random(2020));
        Set<String> gone = new HashSet<>();
        shuffled.subList(0, shuffled.size() / 2).forEach(post -> gone.addAll(sameClaims(post.relevant())));
        gone.forEach(id -> records.send(record(id, null)));
        awaitReviews(data.reviews().size() - gone.size());
        record Best(double score, boolean there) {}
        List<Best> best = new ArrayList<>();
        for (Labelled post : posts) {
            List<Float> scores = answer(post).getList("reviews.score");
            boolean there = post.relevant().stream().noneMatch(gone::contains);
            best.add(new Best(scores.isEmpty() ? 0 : scores.getFirst(), there));
        }
        best.sort(Comparator.comparingDouble(Best::score).reversed());
        double wanted = RECALL * best.stream().filter(Best::there).count();
        int found = 0;
        int told = 0;
        while (found < wanted) {
            found += best.get(told++).there() ? 1 : 0;
        }
        return (double) found / told;
    }

    private Set<String> sameClaims(Set<String> ids) {
        Map<String, Set<String>> byWords = new TreeMap<>();
        data.reviews()
                .forEach(review -> byWords.computeIfAbsent(words(review), key -> new HashSet<>())
                        .add(review.id()));
        Set<String> same = new HashSet<>();
        byWords.values().stream()
                .filter(group -> group.stream().anyMatch(ids::contains))
                .forEach(same::addAll);
        return same;
    }

    private static String words(Review review) {
        return String.join(" ", QueryText.parse(review.claimReviewed()).words());
    }

    /**
     * Writes the weights that these posts teach beside the build's other output, to be put where the code reads them.
     */
    private void learn(List<Labelled> posts) throws IOException {
        List<MatchLearning.Example> examples = posts.stream()
                .map(post -> {
                    QueryText read = QueryText.of(post.text());
                    return new MatchLearning.Example(
                            read,
                            matcher.candidates(List.of(read), generations.readAlias(Index.REVIEWS))
                                    .getFirst(),
                            post.relevant());
                })
                .toList();
        for (Map.Entry<String, Map<String, Double>> learnt :
                MatchLearning.learn(examples).entrySet()) {
            write(learnt.getKey(), learnt.getValue());
        }
    }

    private static void write(String name, Map<String, Double> weights) throws IOException {
        try (Writer out = Files.newBufferedWriter(Path.of("target", name))) {
            for (Map.Entry<String, Double> weight : new TreeMap<>(weights).entrySet()) {
                out.write(weight.getKey() + "=" + String.format("%.4f", weight.getValue()) + "\n");
            }
        }
    }

    private static JsonPath answer(Labelled post) {
        return given().contentType("application/json")
                .body(Map.of("text", post.text()))
                .post("/v1/match")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ProducerRecord<String, byte[]> record(String id, @org.jspecify.annotations.Nullable Review review) {
        return EventCodec.REVIEWS.encode(
                Topic.REVIEWS.name(prefix), new Event<>(id, Instant.now(), null, null, review));
    }

    private void awaitReviews(int count) {
        String path = "/" + generations.readAlias(Index.REVIEWS) + "/_count";
        Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(elasticsearch.get(path).path("count").asInt())
                                .isEqualTo(count));
    }
}
