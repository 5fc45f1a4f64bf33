package cn.kexin.crm.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The enterprise archive on a real Payara Server: it deploys, and people sign in. */
class EarIT {

    private static final String PASSWORD = "Test-Pass-2026";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]*)\"");

    private static final PayaraServer SERVER = new PayaraServer(
            Path.of(System.getProperty("payara.home")),
            Map.of(
                    "CRM_DEMO",
                    "true",
                    "CRM_DEMO_PASSWORD",
                    PASSWORD,
                    "CRM_DATASOURCE_URL",
                    "jdbc:h2:mem:crm;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                            + "DEFAULT_NULL_ORDERING=HIGH"));

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void deploy() {
        SERVER.start();
        SERVER.deploy(Path.of(System.getProperty("crm.ear")));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aPersonSignsInAndFindsTheFrame() throws Exception {
        String form = get("/sign-in.xhtml");
        Matcher state = VIEW_STATE.matcher(form);
        assertThat(state.find()).as("a Faces form in " + form).isTrue();

        String home = post(
                "/sign-in.xhtml",
                Map.of(
                        "form", "form",
                        "form:username", "executive",
                        "form:password", PASSWORD,
                        "form:submit", "form:submit",
                        "jakarta.faces.ViewState", state.group(1)));

        assertThat(home).contains("id=\"nav\"");
    }

    @Test
    void nobodyGetsInWithoutSigningIn() throws Exception {
        assertThat(get("/index.xhtml")).contains("form:password").doesNotContain("id=\"nav\"");
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url(path)).build());
    }

    private String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static URI url(String path) {
        return URI.create("http://localhost:" + SERVER.httpPort() + "/crm" + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
