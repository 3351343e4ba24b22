package io.claimtrail.search.page;

import static io.claimtrail.search.page.Newspaper.article;
import static io.claimtrail.search.page.Newspaper.claim;
import static io.claimtrail.search.page.Newspaper.person;
import static io.claimtrail.search.page.Pages.awaitClaims;
import static io.claimtrail.search.page.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.contracts.claim.Speaker;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.api.Records;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That pages are safe whatever they show, small, and complete; and what programs find beside them. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class PageSafetyIT {

    private static final int MAX_HTML = 60_000;
    private static final int MAX_STYLE = 20_000;
    private static final int MAX_SCRIPT = 15_000;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    private Records records;
    private Newspaper newspaper;

    @BeforeEach
    void open() {
        Pages.publishHarbour(kafka, prefix);
        records = new Records(kafka, prefix);
        newspaper = new Newspaper(records, prefix);
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void showsHostileTextAsText() {
        String evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>{config:x}</textarea>'";
        String rtl = "שלום עולם \u202E 😀";
        Article article = article(
                "hostile",
                evil,
                "2026-01-05",
                evil + rtl,
                evil + " said that " + rtl + " is here.",
                "javascript:alert(document.domain)");
        Speaker speaker = person(evil, evil + rtl);
        newspaper.publish(article, List.of(claim(article, "hostile#<1>", evil, "said", rtl, speaker)));
        awaitClaims("hostile", 1);
        String speakerPage = page("/search?article=hostile").select(".who a").attr("href");

        for (String path : List.of(
                "/search?article=hostile",
                "/search?q=" + URLEncoder.encode(evil, StandardCharsets.UTF_8),
                "/search?publisher=" + URLEncoder.encode(evil, StandardCharsets.UTF_8),
                "/claims/hostile%23%3C1%3E",
                "/articles/hostile",
                speakerPage)) {
            Document page = page(path);
            assertThat(page.select("img, script:not([type]), [onerror]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("script").size()).as(path).isLessThanOrEqualTo(2);
            assertThat(page.select("[href^=javascript], [src^=javascript]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(page("/articles/hostile").selectFirst("h1").text()).contains("<script>alert(1)</script>");
        assertThat(page("/claims/hostile%23%3C1%3E").select("#cite-html").val()).contains("&lt;script&gt;");
    }

    @Test
    void showsAnArticleOfAThousandClaimsAndLongParagraphs() {
        String body = "Lee said a word. ".repeat(6000) + "\n" + "x".repeat(100_000);
        Article article = article("long", "Courier", "2024-01-05", "Long", body);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            claims.add(claim(article, "long#" + i, "Lee", "said", "a word", person("Ann Lee", null)));
        }
        newspaper.publish(article, claims);
        awaitClaims("long", 1000);

        Document page = page("/articles/long");
        assertThat(page.select(".margin li")).hasSize(1000);
        assertThat(page.select(".para")).hasSize(2);
    }

    @Test
    void explainsErrorsToPeopleAndTellsProgramsTheProblem() {
        Response missing = given().accept("text/html,*/*;q=0.8").get("/claims/none");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.contentType()).startsWith("text/html");
        assertThat(Jsoup.parse(missing.asString()).select("h1").text()).isEqualTo("There is nothing here");
        assertThat(missing.header("Content-Security-Policy")).contains("script-src 'self'");

        Response invalid = given().accept("text/html").get("/search?from=never");
        assertThat(invalid.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(invalid.asString()).select(".small").text()).contains("from: is an ISO 8601 date");

        assertThat(given().accept("text/html").get("/no-such-page").contentType())
                .startsWith("text/html");
        assertThat(given().accept("application/json").get("/no-such-page").contentType())
                .startsWith("application/problem+json");
        assertThat(given().accept("text/html").get("/v1/claims/none").contentType())
                .startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=quay",
                "/claims/harbour-quay%231",
                "/articles/harbour-quay",
                "/check",
                "/extract",
                "/about"
            })
    void everyPageIsSmallSafeAndComplete(String path) {
        Response answer = Pages.get(path);
        Document page = Jsoup.parse(answer.asString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asByteArray().length).isLessThan(MAX_HTML);
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).endsWith("· Claimtrail");
        assertThat(page.select("[style], style, script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("link:not([rel=alternate])[href^=http], script[src^=http], img[src^=http]"))
                .isEmpty();
        page.select("link[rel=alternate], link[rel=search], link[rel=stylesheet], link[rel=icon]")
                .eachAttr("href")
                .forEach(href -> given().urlEncodingEnabled(false)
                        .get(href.replaceFirst("^http://[^/]+", ""))
                        .then()
                        .statusCode(200));
        page.select("a[href^=/]").eachAttr("href").stream()
                .distinct()
                .forEach(href -> assertThat(
                                given().urlEncodingEnabled(false).get(href).statusCode())
                        .as(href)
                        .isEqualTo(200));
    }

    @Test
    void servesAssetsForeverAndOnlyAtTheirDigest() {
        String style = Asset.STYLE.address();
        Response answer = given().get(style);

        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.asByteArray().length).isLessThan(MAX_STYLE);
        assertThat(given().get(Asset.SCRIPT.address()).asByteArray().length).isLessThan(MAX_SCRIPT);
        assertThat(given().get("/assets/0000/page.css").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsOtherProgramsWhatIsHere() {
        assertThat(given().get("/robots.txt").asString()).contains("Disallow: /\n");
        assertThat(given().get("/sitemap.xml").statusCode()).isEqualTo(404);
        assertThat(given().get("/opensearch.xml").asString()).contains("/search?q={searchTerms}");

        String embed = page("/claims/harbour-quay%231")
                .select("link[type=application/json+oembed]")
                .attr("href");
        assertThat(given().urlEncodingEnabled(false)
                        .get(embed.replaceFirst("^http://[^/]+", ""))
                        .jsonPath()
                        .getString("html"))
                .startsWith("<blockquote>Elena Ruiz, mayor of Port Alder, said that");
        assertThat(given().get("/oembed?url=https://elsewhere.example/").statusCode())
                .isEqualTo(404);
        assertThat(given().get("/oembed").statusCode()).isEqualTo(400);
    }
}
