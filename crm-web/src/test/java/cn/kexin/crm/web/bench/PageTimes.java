package cn.kexin.crm.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.Server;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens pages as somebody signed in and reads from {@code Server-Timing} what the server says about itself. */
final class PageTimes {

    private static final int WARM_UP = 60;
    private static final int TIMES = 60;
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern TIMING = Pattern.compile("app;dur=([0-9.]+), db;desc=\"(\\d+) statements\"");

    /** What was measured of a page. */
    record Measured(Duration median, int statements) {}

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    void signIn(String username, String password) throws IOException, InterruptedException {
        Matcher state = VIEW_STATE.matcher(open("/sign-in.xhtml").body());
        assertThat(state.find()).as("a form to sign in with").isTrue();
        String form = "form=form&form:submit=form:submit&form:username=" + encoded(username) + "&form:password="
                + encoded(password) + "&jakarta.faces.ViewState=" + encoded(state.group(1));
        HttpRequest request = HttpRequest.newBuilder(Server.url("/sign-in.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        client.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Measured measure(String path) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            open(path);
        }
        List<Duration> times = new ArrayList<>();
        int statements = 0;
        for (int i = 0; i < TIMES; i++) {
            HttpResponse<String> page = open(path);
            assertThat(page.uri().getPath()).as("shown, not sent elsewhere").endsWith(path.replaceAll("\\?.*", ""));
            Matcher timing =
                    TIMING.matcher(page.headers().firstValue("Server-Timing").orElse(""));
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(timing.find()).as("a page that says how long it took").isTrue();
            times.add(Duration.ofNanos((long) (Double.parseDouble(timing.group(1)) * 1e6)));
            statements = Math.max(statements, Integer.parseInt(timing.group(2)));
        }
        times.sort(null);
        return new Measured(times.get(TIMES / 2), statements);
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(Server.url(path)).build(), BodyHandlers.ofString());
    }
}
