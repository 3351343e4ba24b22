package io.claimtrail.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFeedWriterTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void hasWhatJsonFeedRequires() throws JsonProcessingException {
        String hostile = "<b>\"\u0000\uD83D😀";
        Entry full = new Entry("urn:x:2", "Yes", "http://h/a", NOON, List.of("Ann Lee"), hostile);
        Entry bare = new Entry("urn:x:1", "No", null, NOON, List.of(), "text");

        JsonNode feed = new ObjectMapper()
                .readTree(JsonFeedWriter.write(
                        new Feed("urn:x:feed", "Claims", "http://h/", "http://h/?next", List.of(full, bare))));

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isEqualTo("Claims");
        assertThat(feed.path("feed_url").asText()).isEqualTo("http://h/");
        assertThat(feed.path("next_url").asText()).isEqualTo("http://h/?next");
        assertThat(feed.at("/items/0/id").asText()).isEqualTo("urn:x:2");
        assertThat(feed.at("/items/0/url").asText()).isEqualTo("http://h/a");
        assertThat(feed.at("/items/0/content_text").asText()).isEqualTo(hostile);
        assertThat(feed.at("/items/0/date_published").asText()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(feed.at("/items/0/authors/0/name").asText()).isEqualTo("Ann Lee");
        assertThat(feed.at("/items/1").has("url")).isFalse();
        assertThat(feed.at("/items/1").has("authors")).isFalse();
    }
}
