package io.claimtrail.launcher.deadletter;

import io.claimtrail.contracts.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The topics of one installation, and what people call them: those of dead letters by the service that could not read.
 *
 * @param prefix stands before the name of each on the broker
 */
record TopicNames(String prefix) {

    List<String> deadLetters() {
        return Stream.of(Topic.CLAIMS_SERVICE_DEAD_LETTERS, Topic.SEARCH_SERVICE_DEAD_LETTERS)
                .map(topic -> topic.name(prefix))
                .toList();
    }

    String shortName(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name(prefix).equals(name))
                .map(TopicNames::shortName)
                .findFirst()
                .orElse(name);
    }

    private static String shortName(Topic topic) {
        return switch (topic) {
            case CLAIMS_SERVICE_DEAD_LETTERS -> "claims";
            case SEARCH_SERVICE_DEAD_LETTERS -> "search";
            case ARTICLES, CLAIMS, REVIEWS, SPEAKERS, SOURCES, SOURCE_STATES, ITEMS ->
                topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
