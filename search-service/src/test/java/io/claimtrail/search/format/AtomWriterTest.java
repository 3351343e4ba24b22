package io.claimtrail.search.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomWriterTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void writesWhatAReaderOfAtomReads() throws FeedException {
        Entry newer = entry("urn:x:2", "Ann Lee: Yes", NOON.plusSeconds(60));
        Entry older = entry("urn:x:1", "Ann Lee: No", NOON);

        var feed = read(
                new Feed("urn:x:feed", "Claims: <b>", "http://h/?a=1&b=2", "http://h/?next", List.of(newer, older)));

        assertThat(feed.getId()).isEqualTo("urn:x:feed");
        assertThat(feed.getTitle()).isEqualTo("Claims: <b>");
        assertThat(feed.getUpdated()).isEqualTo(newer.updated());
        assertThat(feed.getAuthors()).extracting(SyndPerson::getName).containsExactly("Claimtrail");
        assertThat(feed.getOtherLinks())
                .extracting(Link::getRel, Link::getHref)
                .containsExactly(tuple("self", "http://h/?a=1&b=2"), tuple("next", "http://h/?next"));
        assertThat(feed.getEntries()).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.getId()).isEqualTo("urn:x:2");
            assertThat(entry.getTitle()).isEqualTo("Ann Lee: Yes");
            assertThat(entry.getUpdated()).isEqualTo(newer.updated());
            assertThat(entry.getAuthors()).extracting(SyndPerson::getName).containsExactly("Ann Lee");
            assertThat(entry.getAlternateLinks()).extracting(Link::getHref).containsExactly("http://h/article");
            assertThat(entry.getContents().getFirst().getValue()).isEqualTo("text");
        });
    }

    @Test
    void isValidWithoutEntries() throws FeedException {
        var feed = read(new Feed("urn:x:feed", "Claims", "http://h/", null, List.of()));

        assertThat(feed.getEntries()).isEmpty();
        assertThat(feed.getUpdated()).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a & b &amp; c", "]]>", "\"'", "😀 中文", "two\nlines\ttab"})
    void keepsAnyText(String text) throws FeedException {
        assertThat(contentOf(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0008", "\u001b", "\uD83D", "\uDE00", "\uFFFE", "\uFFFF"})
    void showsWhatXmlCanNotHoldAsASign(String character) throws FeedException {
        assertThat(contentOf("a" + character + "b")).isEqualTo("a\uFFFDb");
    }

    private static String contentOf(String text) throws FeedException {
        Entry entry = new Entry("urn:x:1", "Title", null, NOON, List.of(), text);
        return read(new Feed("urn:x:feed", "Claims", "http://h/", null, List.of(entry)))
                .getEntries()
                .getFirst()
                .getContents()
                .getFirst()
                .getValue();
    }

    private static com.rometools.rome.feed.atom.Feed read(Feed feed) throws FeedException {
        return (com.rometools.rome.feed.atom.Feed) new WireFeedInput().build(new StringReader(AtomWriter.write(feed)));
    }

    private static Entry entry(String id, String title, Instant updated) {
        return new Entry(id, title, "http://h/article", updated, List.of("Ann Lee"), "text");
    }
}
