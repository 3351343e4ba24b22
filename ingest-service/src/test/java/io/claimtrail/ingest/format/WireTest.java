package io.claimtrail.ingest.format;

import static io.claimtrail.ingest.format.Documents.article;
import static io.claimtrail.ingest.format.Documents.document;
import static io.claimtrail.ingest.format.Documents.many;
import static io.claimtrail.ingest.format.Documents.notes;
import static io.claimtrail.ingest.format.Documents.one;
import static io.claimtrail.ingest.format.Documents.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.ingest.article.ArticleSubmission;
import io.claimtrail.ingest.article.ArticleSubmission.Accepted;
import io.claimtrail.ingest.article.ArticleSubmission.Withdrawn;
import io.claimtrail.ingest.article.ItemVersion;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final String NINJS = """
        {"uri": "urn:x:1", "type": "text", "versionCreated": "2026-03-02T09:30:00Z", "language": "en", %s
         "headlines": [{"role": "main", "value": "Quay late"}],
         "bodies": [{"role": "text", "contentType": "text/plain", "value": "The quay is late. She said so."},
                    {"role": "html", "contentType": "text/html", "value": "<h1>Quay late</h1><p>The quay is late.</p><p>She said so.</p>"}]}\
        """;

    private static final String NEWSML = """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1" xml:lang="en">
          <itemMeta><itemClass qcode="ninat:%s"/><provider literal="Agency"/>
            <versionCreated>2026-03-02T09:30:00Z</versionCreated>%s</itemMeta>
          <contentMeta><headline>Quay late</headline><creator><name>Ana Ruiz</name></creator></contentMeta>
          <contentSet><inlineXML contenttype="application/nitf+xml">
            <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content>
              <p>The quay of <location>Northfield</location> is late.</p>
              <media><media-caption>A crane</media-caption></media>
              <p>She said so.</p></body.content></body></nitf>
          </inlineXML></contentSet>
        </newsItem>\
        """;

    @Test
    void takesOneOfSeveralBodies() {
        Article article = article("application/json", NINJS.formatted(""));

        assertThat(article.body()).isEqualTo("The quay is late.\n\nShe said so.");
        assertThat(article.title()).isEqualTo("Quay late");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
    }

    @Test
    void readsTheFieldsOfTheFirstVersionOfNinjs() {
        Article article = article("application/vnd.iptc.ninjs+json", """
            {"uri": "urn:x:1", "type": "text", "versioncreated": "2026-03-02T09:30:00Z", "headline": "Quay late",
             "byline": "By Ana Ruiz", "copyrightholder": "Agency", "body_text": "The quay is late.",
             "body_xhtml": "<div><p>The quay is late.</p></div>", "subject": [{"name": "harbours"}]}\
            """);

        assertThat(article.body()).isEqualTo("The quay is late.");
        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(article.publisher()).isEqualTo("Agency");
        assertThat(article.sections()).containsExactly("harbours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "withheld", "stat:canceled"})
    void withdrawsWhatTheAgencyTakesBack(String status) {
        ArticleSubmission submission =
                one(document("application/json", NINJS.formatted("\"pubStatus\": \"" + status + "\",")));

        assertThat(submission)
                .isInstanceOfSatisfying(
                        Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.id())
                                .isEqualTo(article("application/json", NINJS.formatted(""))
                                        .id()));
        assertThat(notes(submission)).containsExactly("withdrawn");
    }

    @Test
    void readsTheVersionOfAnItemAndItsEmbargo() {
        Instant later = Documents.NOW.plusSeconds(1);

        assertThat(version("application/json", NINJS.formatted("""
            "version": "3", "embargoedUntil": "%s",\
            """.formatted(later))))
                .isEqualTo(new ItemVersion(3L, Instant.parse("2026-03-02T09:30:00Z"), false, later));
        assertThat(version("application/json", NINJS.formatted("\"representationType\": \"partial\",")))
                .extracting(ItemVersion::number, ItemVersion::partial, ItemVersion::embargoedUntil)
                .containsExactly(null, true, null);
        assertThat(version(
                        "application/xml",
                        NEWSML.formatted("text", "<embargoed>" + later + "</embargoed>")
                                .replace("version=\"1\"", "version=\"7\"")))
                .extracting(ItemVersion::number, ItemVersion::embargoedUntil)
                .containsExactly(7L, later);
    }

    @Test
    void refusesAnEmbargoThatCantBeRead() {
        assertThat(refusal(one(document("application/json", NINJS.formatted("\"embargoed\": \"soon\",")))))
                .startsWith("/embargoedUntil: is no date");
    }

    @Test
    void refusesItemsThatAreNoTextByName() {
        assertThat(refusal(one(
                        document("application/json", "{\"uri\":\"urn:x:1\",\"type\":\"picture\",\"headlines\":[]}"))))
                .startsWith("/type: is picture");
        assertThat(refusal(one(document("application/xml", NEWSML.formatted("picture", "")))))
                .contains("is picture");
        assertThat(refusal(
                        one(document("application/xml", "<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>"))))
                .contains("is a packageItem");
    }

    @Test
    void givesAnItemTheSameIdInEveryFormat() {
        Article newsMl = article("application/vnd.iptc.g2.newsitem+xml", NEWSML.formatted("text", ""));
        Article nitf = article("application/nitf+xml", """
            <nitf><head><docdata><doc-id id-string="urn:x:1"/><date.issue norm="20260302T093000Z"/></docdata></head>
            <body><body.head><hedline><hl1>Quay late</hl1></hedline></body.head>
            <body.content><p>The quay is late.</p></body.content></body></nitf>\
            """);

        assertThat(newsMl.id())
                .isEqualTo(nitf.id())
                .isEqualTo(article("application/json", NINJS.formatted("")).id());
        assertThat(newsMl.body()).isEqualTo("The quay of Northfield is late.\n\nShe said so.");
        assertThat(newsMl.authors()).containsExactly("Ana Ruiz");
        assertThat(nitf.publishedAt()).isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
    }

    @Test
    void readsEachItemOfAMessage() {
        List<ArticleSubmission> items = many(document(
                "text/xml",
                "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet>"
                        + NEWSML.formatted("text", "")
                        + NEWSML.formatted("video", "")
                        + "</itemSet></newsMessage>"));

        assertThat(article(items.getFirst()).title()).isEqualTo("Quay late");
        assertThat(refusal(items.getLast())).contains("is video");
    }

    @Test
    void fetchesNothingAndExpandsNothing() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(1);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            for (String prolog : List.of(
                    "<!DOCTYPE newsItem SYSTEM \"" + address + "x.dtd\">",
                    "<!DOCTYPE newsItem PUBLIC \"-//X//Y\" \"" + address + "x.dtd\">",
                    "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE newsItem [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]>",
                    "<?xml-stylesheet href=\"" + address + "\"?>")) {
                String content = prolog
                        + NEWSML.formatted("text", "")
                                .replace("xml:lang", "xmlns:i='http://www.w3.org/2001/XInclude' xml:lang")
                                .replace("<p>The", "<i:include href='" + address + "'/><p>The");
                Documents.READER.read(document("application/xml", content));
            }
            assertThat(org.assertj.core.api.Assertions.catchThrowable(listener::accept))
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void refusesBombs() {
        String laughs = "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><nitf><p>&b;</p></nitf>";

        assertThat(refusal(one(document("application/xml", laughs)))).contains("declares entities");
        assertThat(refusal(one(document("application/xml", "<nitf>".repeat(300)))))
                .contains("levels deep");
        assertThat(refusal(one(document("application/xml", "<nitf>" + "<p/>".repeat(400_000) + "</nitf>"))))
                .contains("more than 300000 elements");
        assertThat(refusal(one(document("application/xml", "<nitf>&nothing;</nitf>"))))
                .contains("entity nothing");
        assertThat(refusal(one(document("application/xml", "<nitf><p></nitf>"))))
                .startsWith("not XML at line 1");
    }

    private ItemVersion version(String type, String content) {
        return assertThat(one(document(type, content)))
                .asInstanceOf(InstanceOfAssertFactories.type(Accepted.class))
                .actual()
                .version();
    }
}
