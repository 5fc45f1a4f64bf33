package cn.kexin.crm.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in who opens pages without a browser. */
public final class Visitor {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern STATEMENTS = Pattern.compile("db;desc=\"(\\d+) statements\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Signs in with {@link Server#PASSWORD}. */
    public Visitor(String username) {
        Matcher state = VIEW_STATE.matcher(open("/sign-in.xhtml").body());
        if (!state.find()) {
            throw new IllegalStateException("no form to sign in with");
        }
        String form = "form=form&form:submit=form:submit&form:username=" + encoded(username) + "&form:password="
                + encoded(Server.PASSWORD) + "&jakarta.faces.ViewState=" + encoded(state.group(1));
        send(HttpRequest.newBuilder(Server.url("/sign-in.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** @return the text as it stands in an address */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @return what the browser would send along */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    /** @return how many SQL statements the server says the page took */
    public static int statements(HttpResponse<?> page) {
        String timing = page.headers().firstValue("Server-Timing").orElse("");
        Matcher told = STATEMENTS.matcher(timing);
        if (!told.find()) {
            throw new IllegalStateException("the server does not say what the page took: " + timing);
        }
        return Integer.parseInt(told.group(1));
    }

    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(Server.url(path)).build());
    }

    /**
     * Asks a page for a part of itself, as its script does.
     *
     * @param page as it was opened
     * @param source id of the component which asks
     * @param parameters what else it sends
     */
    public HttpResponse<String> ask(HttpResponse<String> page, String source, Map<String, String> parameters) {
        Matcher state = VIEW_STATE.matcher(page.body());
        if (!state.find()) {
            throw new IllegalStateException("no form to ask with");
        }
        Map<String, String> form = new LinkedHashMap<>(parameters);
        form.put("jakarta.faces.partial.ajax", "true");
        form.put("jakarta.faces.source", source);
        form.put("jakarta.faces.partial.execute", source);
        form.put("jakarta.faces.partial.render", source);
        form.put("jakarta.faces.ViewState", state.group(1));
        String parent = source.substring(0, source.indexOf(':'));
        form.put(parent, parent);
        return send(HttpRequest.newBuilder(page.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Faces-Request", "partial/ajax")
                .header("X-Requested-With", "XMLHttpRequest")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"))))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
