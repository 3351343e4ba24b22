package io.claimtrail.search.page;

import static io.claimtrail.search.page.Newspaper.article;
import static io.claimtrail.search.page.Newspaper.claim;
import static io.claimtrail.search.page.Newspaper.person;
import static io.claimtrail.search.page.Pages.awaitClaims;
import static io.claimtrail.search.page.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.claimtrail.contracts.Topic;
import io.claimtrail.contracts.article.Article;
import io.claimtrail.contracts.claim.Claim;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.api.Records;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each page shows. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class PagesIT {

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
    void findsWordsOfTheWholeSentenceAndOfTheTitle() {
        Document page = page("/search?q=tarnow%20union");

        assertThat(page.select(".rows li")).hasSize(1);
        Element row = page.selectFirst(".rows li");
        assertThat(row.selectFirst(".sentence").text())
                .isEqualTo("Chidi Okafor, who leads the union, denied that the strike was about wages.");
        assertThat(row.select(".sentence .source").text()).contains("Chidi Okafor");
        assertThat(row.select(".sentence .cue").text()).isEqualTo("denied");
        assertThat(row.select(".sentence .said").text()).isEqualTo("the strike was about wages");
        assertThat(row.select("mark").eachText()).containsExactlyInAnyOrder("union", "Tarnow");
    }

    @Test
    void findsANameAndWordsInOneBox() {
        assertThat(page("/search?q=ruiz%20quay&publisher=Coast%20Herald")
                        .select(".rows .sentence")
                        .eachText())
                .containsExactly("Mayor Elena Ruiz said that the new quay will cost 40 million euros.");
        assertThat(page("/search?q=by%3Aokafor").select(".rows .sentence")).hasSize(1);
        assertThat(page("/search?q=by%3Aokafor%20quay").select(".rows .sentence"))
                .isEmpty();
    }

    @Test
    void tellsNamesakesApartAboveTheResults() {
        Document page = page("/search?q=elena%20ruiz");

        assertThat(page.select(".note .people small").eachText())
                .anySatisfy(about -> assertThat(about).contains("mayor of Port Alder"))
                .anySatisfy(about -> assertThat(about).contains("striker for Rovers"));
    }

    @Test
    void countsOutletsAndMarksWhatWasFactChecked() {
        Element row = page("/search?q=quay%20cost%2040&publisher=Harbour%20Courier")
                .select(".rows li")
                .first();

        assertThat(row.select(".badge").eachText())
                .containsExactlyInAnyOrder("In 2 articles by 2 outlets", "Said differently later", "Fact-checked");
        assertThat(row.text()).contains("2 Mar 2026", "Harbour Courier", "mayor of Port Alder");
    }

    @Test
    void marksWhatWasDeniedAndWhatWasSaidDifferently() {
        assertThat(page("/search?q=strike%20wages").select(".rows .badge").eachText())
                .containsExactly("Denied");
        Element later = page("/search?article=harbour-later").selectFirst(".rows li");
        assertThat(later.select(".badge").eachText()).containsExactly("Said differently before");

        Document claim = page(later.select(".badge").attr("href").replaceFirst("#.*", ""));
        assertThat(claim.select("#earlier .kicker").text()).contains("40", "55");
        assertThat(claim.select("#changes")).isEmpty();
    }

    @Test
    void filtersByStanceAndCountsOnlyWhatWasSaid() {
        Document page = page("/search?q=okafor");
        assertThat(page.select(".rows .sentence")).hasSize(1);
        assertThat(page.select(".people .n").eachText()).containsExactly("1 claim");

        Document unsaid = page("/search?q=okafor&stance=unsaid");
        assertThat(unsaid.select(".rows .badge").eachText()).containsExactly("Reported as not said");
        assertThat(unsaid.select(".chip").eachText())
                .anySatisfy(chip -> assertThat(chip).startsWith("reported as not said"));
        assertThat(unsaid.select("select[name=stance] option[selected]").val()).isEqualTo("unsaid");
        assertThat(page("/claims/harbour-later%232").selectFirst(".kicker").text())
                .startsWith("What was not said");

        Element denied = page("/search?article=harbour-quay").select(".facet a").stream()
                .filter(link -> link.text().equals("denied"))
                .findFirst()
                .orElseThrow();
        assertThat(page(denied.attr("href")).select(".rows .badge").eachText()).containsExactly("Denied");
    }

    @Test
    void showsAClaimInItsArticle() {
        Document page = page("/claims/harbour-quay%231");

        assertThat(page.select("details.around p.sentence").eachText())
                .hasSize(3)
                .first()
                .isEqualTo("The dockers went back to work on Monday.");
        assertThat(page.select("details.around .said").text()).isEqualTo("the new quay will cost 40 million euros");
        assertThat(page.select("details.around .more a").attr("href")).startsWith("/articles/harbour-quay#c-");
    }

    @Test
    void showsDoubtInWords() {
        Document page = page("/search?article=harbour-unclear");
        assertThat(page.select(".doubt").text()).contains("one of two people could be meant");
        assertThat(page.select(".doubt a")).hasSize(2);

        assertThat(page("/search?article=harbour-quay&q=cranes")
                        .select(".doubt")
                        .text())
                .isEqualTo("The article does not name who spoke.");
    }

    @Test
    void offersEachFilterAsALinkAndTakesItBack() {
        Document page = page("/search?q=quay");
        Element outlet = page.select(".facet a").stream()
                .filter(link -> link.text().equals("Coast Herald"))
                .findFirst()
                .orElseThrow();

        Document narrowed = page(outlet.attr("href"));
        assertThat(narrowed.select(".chip").eachText())
                .anySatisfy(chip -> assertThat(chip).startsWith("in: Coast Herald"));
        assertThat(narrowed.select(".rows .outlet").eachText()).containsOnly("Coast Herald");
        String back = narrowed.select(".chip").last().attr("href");
        assertThat(back).isEqualTo("/search?q=quay");

        assertThat(page.select(".time a")).isNotEmpty();
        assertThat(page(page.select(".time a").last().attr("href"))
                        .select(".rows time")
                        .eachText())
                .containsOnly("11 May 2026");
    }

    @Test
    void pagesWithACursor() {
        List<Claim> claims = new ArrayList<>();
        Article article = article("many", "Courier", "2025-01-05", "Many words", "Lee said a word.");
        for (int i = 0; i < 25; i++) {
            claims.add(claim(article, "many#" + i, "Lee", "said", "a word", person("Ann Lee " + i, null)));
        }
        newspaper.publish(article, claims);
        awaitClaims("many", 25);

        Document first = page("/search?article=many&view=claims");
        Document second = page(first.select("a[rel=next]").attr("href"));

        List<String> rows =
                new ArrayList<>(first.select(".rows a[href^=/claims/]").eachAttr("href"));
        rows.addAll(second.select(".rows a[href^=/claims/]").eachAttr("href"));
        assertThat(rows).hasSize(25).doesNotHaveDuplicates();
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select(".pager a").attr("href")).isEqualTo("/search?article=many&view=claims");
        assertThat(first.select(".facet").text()).contains("Table (CSV): 25 claims");
    }

    @Test
    void saysWhichConditionToDropWhereNothingIsFound() {
        Document page = page("/search?q=quay&publisher=Coast%20Herald&from=2020-01-01&to=2020-01-31");

        assertThat(page.text()).contains("Nothing was found.");
        assertThat(page.select(".note a").eachText()).containsExactly("Without Jan 2020");
        assertThat(page(page.select(".note a").attr("href")).select(".rows li")).isNotEmpty();
        assertThat(page("/search?q=xyzzy").text()).contains("Try fewer or other words");
    }

    @Test
    void offersANameWithATypoWhereNothingIsFound() {
        assertThat(page("/search?q=okafro").select(".people a").eachText()).containsExactly("Chidi Okafor");
    }

    @Test
    void showsOperatorsWhatCouldNotBeProcessed() {
        records.send(new ProducerRecord<>(Topic.ARTICLES.name(prefix), "unreadable<b>", new byte[] {'{'}));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(page("/admin").select("td").eachText()).contains("unreadable<b>"));
        Document page = page("/admin");
        assertThat(page.select(".lead").text()).isEqualTo("This instance of search-service is ready.");
        assertThat(page.select("th").eachText())
                .contains("articles", "claims", "reviews", Topic.ARTICLES.name(prefix), Topic.CLAIMS.name(prefix));
    }

    @Test
    void showsAClaimWithAllThatBelongsToIt() {
        Document page = page("/claims/harbour-quay%231");

        assertThat(page.selectFirst("h1").text()).isEqualTo("Elena Ruiz, 2 Mar 2026");
        assertThat(page.select("#reviews .rating").text()).isEqualTo("Mostly false");
        assertThat(page.select("#trail details li").text()).contains("Coast Herald");
        assertThat(page.select("#changes .kicker").text()).contains("40", "55");
        assertThat(page.select("#changes mark").eachText()).isNotEmpty();
        assertThat(page.select("dd a.source-link").attr("href"))
                .isEqualTo("https://news.example/harbour-quay"
                        + "#:~:text=the%20new%20quay%20will%20cost%2040%20million%20euros");
        assertThat(page.select("#cite-text").val()).contains("Elena Ruiz", "Harbour Courier, 2 Mar 2026");
        assertThat(page.select("script[type=application/ld+json]").first().data())
                .contains("\"@type\":\"Quotation\"", "\"text\":\"the new quay will cost 40 million euros\"");
    }

    @Test
    void showsAStatementWithItsTrail() {
        String link =
                page("/search?q=quay%20cost%2040").select(".badge").first().attr("href");

        Document page = page(link);
        assertThat(page.select(".lead").text()).isEqualTo("2 reports in 2 outlets, 1 wording.");
        assertThat(page.select(".trail > li")).hasSize(1);
        assertThat(page.select(".trail details").text()).contains("1 more report in the same words");
    }

    @Test
    void showsASpeakerWithNamesakesAndChanges() {
        String link =
                page("/search?article=harbour-later").select(".who a").first().attr("href");

        Document page = page(link);
        assertThat(page.selectFirst("h1").text()).isEqualTo("Elena Ruiz");
        assertThat(page.select(".note .people").text()).contains("striker for Rovers");
        assertThat(page.select("#changes > .rows > li")).hasSize(1);
        assertThat(page.select(".rows.ledger > li")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select("form input[name=speaker]").val()).isEqualTo(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void showsAnArticleWithItsClaimsInPlaceAndBesideIt() {
        Document page = page("/articles/harbour-quay");

        assertThat(page.select(".para")).hasSize(3);
        assertThat(page.select(".para").get(1).select(".margin li")).hasSize(2);
        assertThat(page.select(".para .said").eachText())
                .contains("the new quay will cost 40 million euros", "“We will open it in May,”");
        // Every jump has its target.
        page.select("main a[href^=#]")
                .eachAttr("href")
                .forEach(target -> assertThat(page.getElementById(target.substring(1)))
                        .as(target)
                        .isNotNull());

        Document plain = page(page.select("a[accesskey]").attr("href"));
        assertThat(plain.select(".para .said, .margin")).isEmpty();
        assertThat(plain.text()).contains("the new quay will cost 40 million euros");
    }

    @Test
    void checksADraftAndStoresNothing() {
        Response answer = Pages.check("text="
                + URLEncoder.encode(
                        "The new quay will cost 40 million euros. Bananas are yellow.", StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("section h2").text()).matches("[12] of 2 sentences ha(s|ve) something like it");
        assertThat(page.select(".rows > li").get(0).text()).contains("Mostly false", "Elena Ruiz", "Harbour");
        assertThat(page.select(".rows > li").get(1).text()).startsWith("Bananas are yellow.");
        assertThat(page.select("textarea").val()).contains("Bananas are yellow.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%20", "other=1", "text=%zz", ""})
    void asksAgainForADraftWithoutText(String form) {
        Response answer = Pages.check(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("[role=alert]").text()).contains("not checked");
    }

    @Test
    void keepsADraftThatIsTooLong() {
        Response answer = Pages.check("text=" + "word+".repeat(10_000));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.asString()).select("textarea").val()).startsWith("word word");
    }
}
