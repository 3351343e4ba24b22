package io.claimtrail.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.claimtrail.localstack.StackTestResource;
import io.claimtrail.search.page.Browser.Look;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Opens the pages in Chromium, where one is installed. Screenshots are left in {@code target/screenshots}. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class BrowserIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "claimtrail.kafka.topic-prefix")
    String prefix;

    @TestHTTPResource("/")
    String origin;

    private Browser browser;

    @BeforeEach
    void open() {
        assumeTrue(Browser.program().isPresent(), Browser.HOW_TO_INSTALL);
        Pages.publishHarbour(kafka, prefix);
        browser = Browser.start(origin.replaceAll("/$", ""));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageIsAccessibleOnPhonesAndDesks() {
        check(List.of(Look.PHONE_FORCED, Look.DESK_DARK));
    }

    @Test
    @Tag("nightly")
    void everyPageIsAccessibleInEachLook() {
        check(Look.all());
    }

    @Test
    void noPageIsWiderThanTheSmallestScreen() {
        pages().forEach((name, path) -> {
            Page page = browser.open(path, Look.SMALLEST);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isLessThanOrEqualTo(320);
            page.context().close();
        });
    }

    @Test
    void suggestsSpeakersToTheKeyboard() {
        Page page = browser.open("/", Look.DESK);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the content");

        Locator box = page.getByRole(AriaRole.COMBOBOX);
        box.focus();
        box.pressSequentially("okaf");
        Locator option = page.getByRole(AriaRole.OPTION).first();
        option.waitFor();
        assertThat(option.innerText()).contains("Chidi Okafor", "union leader", "1 claim");
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
        page.keyboard().press("ArrowDown");
        assertThat(box.getAttribute("aria-activedescendant")).isEqualTo(option.getAttribute("id"));
        page.keyboard().press("Escape");
        assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL("**/speakers/**");
        assertThat(page.locator("h1").innerText()).isEqualTo("Chidi Okafor");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void worksWithoutScripts() {
        Page page = browser.open("/", Look.PLAIN);
        page.locator("input[name=q]").fill("ruiz quay 40");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=ruiz**");

        // From the results to where else it was said: two clicks.
        page.locator(".badge").first().click();
        page.locator(".trail details summary").click();
        assertThat(page.locator(".trail").innerText()).contains("Coast Herald");

        page.navigate("/check");
        page.locator("#text").fill("The new quay will cost 40 million euros.");
        page.locator("main button").click();
        assertThat(page.locator("main").innerText()).contains("Mostly false");
        assertThat(browser.faults()).isEmpty();
    }

    @Test
    void findsAChangeInFourClicks() {
        Page page = browser.open("/", Look.DESK);
        page.locator("input[name=q]").first().fill("by:ruiz quay 40");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=**");

        page.locator(".rows a:has-text('Details')").first().click();
        page.waitForURL("**/claims/**");
        assertThat(page.locator(".quote").innerText()).contains("40 million");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the later claim"))
                .first()
                .click();
        page.waitForURL("**/claims/harbour-later**");

        assertThat(page.locator(".quote").innerText()).contains("55 million");
        assertThat(browser.faults()).isEmpty();
    }

    private void check(List<Look> looks) {
        Map<String, String> pages = pages();
        List<String> violations = new ArrayList<>();
        for (Look look : looks) {
            pages.forEach((name, path) -> {
                Page page = browser.open(path, look);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + "-" + look.name() + ".png"))
                        .setFullPage(true));
                new AxeBuilder(page)
                        .withTags(RULES)
                        .analyze()
                        .getViolations()
                        .forEach(rule ->
                                violations.add(name + " " + look.name() + " " + rule.getId() + ": " + rule.getNodes()));
                page.context().close();
            });
        }
        assertThat(violations).isEmpty();
        assertThat(browser.faults()).isEmpty();
    }

    /** The address of each page by its name. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("results", "/search?q=ruiz%20quay");
        pages.put("nothing", "/search?q=quay&publisher=Coast%20Herald&from=2020-01-01&to=2020-01-31");
        pages.put("claim", "/claims/harbour-quay%231");
        pages.put("statement", link("/search?q=quay%20cost%2040", ".badge"));
        pages.put("speaker", link("/search?article=harbour-later", ".who a"));
        pages.put("article", "/articles/harbour-quay");
        pages.put("check", "/check");
        pages.put("about", "/about");
        return pages;
    }

    private static String link(String path, String selector) {
        return Pages.page(path).select(selector).attr("href");
    }
}
