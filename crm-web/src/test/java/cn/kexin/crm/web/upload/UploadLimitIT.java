package cn.kexin.crm.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.Server;
import cn.kexin.crm.web.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are larger than anything we take, by the bytes on the wire. */
class UploadLimitIT {

    private static final long TEN_GIGABYTES = 10L << 30;
    private static final int PATIENCE = 60_000;
    private static final String BASIC = "Authorization: Basic "
            + Base64.getEncoder().encodeToString(("customer_dept:" + Server.PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n";

    private List<Path> before;

    @BeforeEach
    void look() throws IOException {
        Server.url("/");
        before = kept();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/imports, en, The file is too large: 100 MB at most.",
        "/api/v1/imports, zh, 文件太大：最大 100 MB。",
        "/api/v1/customers/1/attachments, en, The file is too large: 20 MB at most."
    })
    void whatAnnouncesItselfAsTooLargeIsAnsweredBeforeAnyOfItIsSent(String path, String language, String said)
            throws IOException {
        try (Socket socket = ask(path, BASIC, "Accept-Language: " + language, "Content-Length: " + TEN_GIGABYTES)) {
            String answer = answer(socket);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", said)
                    .containsIgnoringCase("X-Content-Type-Options: nosniff");
            assertThat(kept()).isSubsetOf(before);
        }
    }

    @Test
    void theScreenSaysSoToo() throws IOException {
        Visitor visitor = new Visitor("customer_dept");
        visitor.open("/exchange/new.xhtml");

        try (Socket socket =
                ask("/exchange/new.xhtml", "Cookie: " + visitor.cookies(), "Content-Length: " + TEN_GIGABYTES)) {
            String answer = answer(socket);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("<h1>文件太大</h1>", "100 MB");
            assertThat(kept()).isSubsetOf(before);
        }
    }

    @Test
    void whatDoesNotSayHowMuchItIsIsEndedAtTheLimitAndGoes() throws IOException {
        try (Socket socket = ask("/api/v1/imports", BASIC, "Accept-Language: en", "Transfer-Encoding: chunked")) {
            send(socket.getOutputStream(), 102);

            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("The file is too large: 100 MB at most.");
            assertThat(kept()).isSubsetOf(before);
        }
    }

    @Test
    void noBrowserSendsAFormWithoutSayingHowMuchItIs() throws IOException {
        Visitor visitor = new Visitor("customer_dept");
        visitor.open("/exchange/new.xhtml");

        try (Socket socket = ask("/exchange/new.xhtml", "Cookie: " + visitor.cookies(), "Transfer-Encoding: chunked")) {
            send(socket.getOutputStream(), 1);

            assertThat(answer(socket)).startsWith("HTTP/1.1 411");
            assertThat(kept()).isSubsetOf(before);
        }
    }

    private static Socket ask(String path, String... headers) throws IOException {
        URI uri = Server.url(path);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(PATIENCE);
        String request = "POST " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Up to the end of the answer; the server may wait for the rest of the question all the same. */
    private static String answer(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        String said = "";
        while (!said.endsWith("\r\n0\r\n\r\n")) {
            int read = socket.getInputStream().read(some);
            if (read < 0) {
                break;
            }
            answer.write(some, 0, read);
            said = answer.toString(StandardCharsets.UTF_8);
        }
        return said;
    }

    private static void send(OutputStream out, int megabytes) throws IOException {
        byte[] some = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        chunk(out, PART.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < megabytes; i++) {
            chunk(out, some);
        }
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** @return files of uploads that are still there */
    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(Server.TEMPORARY)) {
            return files.filter(file -> file.getFileName().toString().matches("(MIME|upload_|crm-import).*"))
                    .toList();
        }
    }
}
