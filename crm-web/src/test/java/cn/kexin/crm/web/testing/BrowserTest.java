package cn.kexin.crm.web.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of the tests that use the product through Chromium, each in a browser profile of its own.
 *
 * <pre>{@code
 * class CustomerListIT extends BrowserTest {        // name ends in IT
 *     @Test void showsOwnCustomers() {
 *         signIn("sales");                           // role code in lower case; page is then the home page
 *         page.navigate(url("/customer/list.xhtml"));
 *         assertThat(page.getByRole(AriaRole.HEADING)).containsText("客户");
 *         Accessibility.check(page);
 *     }
 * }
 * }</pre>
 *
 * <p>All classes share one server and its data: make the records a test needs. A failing test leaves nothing to look at by
 * itself; call {@link #screenshot} while working on one. One class alone: {@code mvn -pl crm-web -am verify -DskipUnitTests
 * -Dit.test=CustomerListIT -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
public abstract class BrowserTest {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final double TIMEOUT_MILLIS = 30_000;

    private static Playwright playwright;
    private static Browser browser;

    /** The page under test, empty at first. */
    protected Page page;

    private final List<BrowserContext> others = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("crm.it.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openPage() {
        context = newContext();
        page = context.newPage();
    }

    private BrowserContext newContext() {
        BrowserContext made = browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale())
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(WIDTH, HEIGHT));
        made.setDefaultTimeout(TIMEOUT_MILLIS);
        return made;
    }

    @AfterEach
    void closePage() {
        context.close();
        others.forEach(BrowserContext::close);
        others.clear();
    }

    /** @return the language the browser asks for; tests of the English screens override it with {@code en} */
    protected String locale() {
        return "zh-CN";
    }

    /** @return the address of a page under the product's root */
    protected static String url(String path) {
        return Server.url(path).toString();
    }

    /** Signs in as a demonstration person, who is then on the home page. */
    protected void signIn(String username) {
        signIn(page, username, Server.PASSWORD);
    }

    protected static void signIn(Page page, String username, String password) {
        SignInPage.open(page).signIn(username, password).waitForHome();
    }

    /** @return a page of another browser, which knows nothing of this one's session; it closes with the test */
    protected Page otherBrowser() {
        BrowserContext other = newContext();
        others.add(other);
        return other.newPage();
    }

    /** Lets the server forget this browser's session, as it does after a while without a request. */
    protected void expireSession() {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    /**
     * Types into a field that offers what there is, and takes the first. Types again where nothing comes: the page may have
     * drawn the field anew just then.
     *
     * @param field its id
     */
    protected void chooseOffered(String field, String typed) {
        Locator input = page.locator("[id='" + field + "_input']");
        Locator first = page.locator("[id='" + field + "_panel'] tr").first();
        for (int attempt = 0; attempt < 5 && !first.isVisible(); attempt++) {
            input.click();
            input.fill("");
            input.pressSequentially(typed);
            for (int wait = 0; wait < 25 && !first.isVisible(); wait++) {
                page.waitForTimeout(200);
            }
        }
        first.click();
    }

    /** Writes what the page shows to {@code target/<name>.png}. */
    protected void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", name + ".png")));
    }
}
