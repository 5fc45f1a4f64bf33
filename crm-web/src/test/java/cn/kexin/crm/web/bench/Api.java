package cn.kexin.crm.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.Server;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;

/** Calls the interface for other systems with a token. */
final class Api {

    private static final String BOUNDARY = "kexin-crm-boundary";
    private static final long PAUSE = 250_000_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private String authorization;

    Api(String username) throws IOException, InterruptedException {
        String basic = username + ":" + Server.PASSWORD;
        authorization = "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        authorization =
                "Bearer " + post("/tokens", "{\"name\":\"bench\"}").get("token").asText();
    }

    /** Asks after a short pause, so that asking is not what is measured. */
    JsonNode get(String path) throws IOException, InterruptedException {
        LockSupport.parkNanos(PAUSE);
        return send(request(path).GET());
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** @return the import when it has ended, which must have gone well */
    JsonNode finished(JsonNode started) throws IOException, InterruptedException {
        JsonNode run = started;
        while (run.get("endedAt") == null || run.get("endedAt").isNull()) {
            run = get("/imports/" + run.get("id").asLong());
        }
        assertThat(run.get("state").asText()).isEqualTo("DONE");
        return run;
    }

    /** @param mapping null for a file with our own headers */
    JsonNode upload(String path, Path file, String kind, String mapping) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(form(file, kind, mapping)));
    }

    private static BodyPublisher form(Path file, String kind, String mapping) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "kind", kind);
        field(body, "mode", "CREATE_OR_UPDATE");
        if (mapping != null) {
            field(body, "mapping", mapping);
        }
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(Files.readAllBytes(file));
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private static void field(ByteArrayOutputStream body, String name, String value) throws IOException {
        String part =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
        body.write(part.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(Server.url("/api/v1" + path)).header("Authorization", authorization);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }
}
