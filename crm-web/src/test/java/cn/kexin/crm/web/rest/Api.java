package cn.kexin.crm.web.rest;

import cn.kexin.crm.web.testing.Server;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Calls the running interface as somebody. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, String> headers;

    private Api(Map<String, String> headers) {
        this.headers = headers;
    }

    static Api nobody() {
        return new Api(Map.of());
    }

    static Api person(String username) {
        return password(username, Server.PASSWORD);
    }

    static Api password(String username, String password) {
        String pair = username + ":" + password;
        return nobody().with(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    static Api token(String token) {
        return nobody().with("Authorization", "Bearer " + token);
    }

    /** @return what the interface says of itself */
    static JsonNode description() {
        return nobody().with("Accept", "application/json")
                .get(Server.url("").toString().replace("/crm", "/openapi"))
                .json();
    }

    Api with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Api(more);
    }

    Api inEnglish() {
        return with("Accept-Language", "en-GB,en;q=0.8");
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer delete(String path) {
        return send("DELETE", path, null);
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    /** @param body JSON, with single quotes for ease of writing unless it has double ones; null for none */
    Answer send(String verb, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        path.startsWith("http") ? URI.create(path) : Server.url("/api/v1" + path))
                .timeout(Duration.ofSeconds(60));
        String text = body == null || body.contains("\"") ? body : body.replace('\'', '"');
        request.method(verb, text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
        if (text != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", verb.equals("PATCH") ? MergePatch.MEDIA_TYPE : "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(verb + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(response.body(), e);
            }
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String mediaType() {
            String type = header("Content-Type");
            return type == null ? "" : type.replaceFirst(";.*", "");
        }

        /** @return field of the first error and its message, as {@code field: message} */
        String firstError() {
            JsonNode error = json().path("errors").path(0);
            return error.path("field").asText() + ": " + error.path("message").asText();
        }
    }
}
