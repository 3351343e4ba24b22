package io.claimtrail.search.page;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that is installed on this machine. It notes what goes wrong in a page: errors on the console, such as a
 * violated policy, and requests to other servers.
 */
final class Browser implements AutoCloseable {

    /** How a person looks at a page. */
    record Look(String name, int width, ColorScheme colours, boolean forcedColours, boolean scripts) {

        static final Look PHONE = new Look("360-light", 360, ColorScheme.LIGHT, false, true);
        static final Look PHONE_DARK = new Look("360-dark", 360, ColorScheme.DARK, false, true);
        static final Look PHONE_FORCED = new Look("360-forced", 360, ColorScheme.DARK, true, true);
        static final Look DESK = new Look("1280-light", 1280, ColorScheme.LIGHT, false, true);
        static final Look DESK_DARK = new Look("1280-dark", 1280, ColorScheme.DARK, false, true);
        static final Look DESK_FORCED = new Look("1280-forced", 1280, ColorScheme.LIGHT, true, true);
        static final Look PLAIN = new Look("1280-without-scripts", 1280, ColorScheme.LIGHT, false, false);
        static final Look SMALLEST = new Look("320-light", 320, ColorScheme.LIGHT, false, true);

        static List<Look> all() {
            return List.of(PHONE, PHONE_DARK, PHONE_FORCED, DESK, DESK_DARK, DESK_FORCED);
        }
    }

    static final String HOW_TO_INSTALL =
            "no Chromium is installed (for example: apt-get install chromium), or CLAIMTRAIL_CHROMIUM names none";

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int HEIGHT = 900;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String origin;
    private final List<String> faults = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser, String origin) {
        this.playwright = playwright;
        this.browser = browser;
        this.origin = origin;
    }

    /** The program; empty where none is installed. */
    static Optional<Path> program() {
        return Stream.concat(Stream.ofNullable(System.getenv("CLAIMTRAIL_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(String origin) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options = new LaunchOptions()
                .setExecutablePath(program().orElseThrow())
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        return new Browser(playwright, playwright.chromium().launch(options), origin);
    }

    /** A new window in which the page at {@code path} is open. */
    Page open(String path, Look look) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(origin)
                .setViewportSize(look.width(), HEIGHT)
                .setColorScheme(look.colours())
                .setJavaScriptEnabled(look.scripts());
        if (look.forcedColours()) {
            options.setForcedColors(ForcedColors.ACTIVE);
        }
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(path + ": " + message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(origin)) {
                faults.add(path + " requests " + request.url());
            }
        });
        page.navigate(path);
        return page;
    }

    /** Errors on the console, and requests to other servers, since the start. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
