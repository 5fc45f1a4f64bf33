package cn.kexin.crm.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One Payara Micro with the product's WAR for all browser and REST tests, on an H2 in memory with the demonstration
 * company. Starts with the first test that asks for it and ends with the test run; its log is {@code target/it-server.log}.
 */
public class Server implements LauncherSessionListener {

    /** The password of everybody in the demonstration company under test. */
    public static final String PASSWORD = "Test-Pass-2026";

    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    /** As the product's own launcher says: sessions are not copied to other nodes where there are none. */
    private static final String ONE_NODE =
            "set configs.config.server-config.availability-service.availability-enabled=false\n";

    private static final Path LOG = Path.of("target/it-server.log");

    /** Where the server keeps what it needs for a while only. */
    public static final Path TEMPORARY = Path.of("target/it-temporary").toAbsolutePath();

    /** A server that lives for some minutes starts twice as fast without the second compiler. */
    private static List<String> compilation = List.of("-XX:TieredStopAtLevel=1");

    private static List<String> database =
            List.of("-Dcrm.datasource.url=jdbc:h2:mem:crm;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH");
    private static Process process;
    private static int port;

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (process != null) {
            process.destroy();
        }
    }

    /** @return the address of a page or resource of the running product, e.g. {@code url("/api/v1/me")} */
    public static synchronized URI url(String path) {
        if (process == null) {
            start();
        }
        return URI.create("http://localhost:" + port + "/crm" + path);
    }

    private static void start() {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.createDirectories(TEMPORARY);
            Files.writeString(TEMPORARY.resolve("one-node"), ONE_NODE);
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server as it runs in production, to be said before anybody asks for an address. */
    public static void runAsInProduction(String dataSource, String url, String user) {
        runAsInProduction(dataSource, url, user, "");
    }

    /** The same, for a database with a password. */
    public static void runAsInProduction(String dataSource, String url, String user, String password) {
        compilation = List.of();
        database = List.of(
                "-Dcrm.datasource.class=" + dataSource,
                "-Dcrm.datasource.url=" + url,
                "-Dcrm.datasource.user=" + user,
                "-Dcrm.datasource.password=" + password);
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=Asia/Shanghai",
                "-Djava.io.tmpdir=" + TEMPORARY,
                "-Dcrm.data=target/it-data",
                "-Dcrm.demo=true",
                // A server that nobody answers at: letters stay in the outbox.
                "-Dcrm.mail.out.host=127.0.0.1",
                "-Dcrm.mail.out.port=1",
                "-Dcrm.mail.out.from=crm@kexin.example",
                "-Dcrm.demo.password=" + PASSWORD));
        command.addAll(compilation);
        command.addAll(database);
        command.addAll(List.of(
                "-jar",
                System.getProperty("payara.microJar"),
                "--deploy",
                System.getProperty("crm.it.war"),
                "--contextroot",
                "crm",
                "--port",
                String.valueOf(port),
                "--nocluster",
                "--prebootcommandfile",
                TEMPORARY.resolve("one-node").toString()));
        return command;
    }

    private static void awaitReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/crm/sign-in.xhtml"))
                .timeout(Duration.ofSeconds(30))
                .build();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers(request)) {
            if (!process.isAlive() || saysDeploymentFailed() || System.nanoTime() > end) {
                throw new IllegalStateException("The server did not start; see target/it-server.log");
            }
        }
    }

    private static boolean saysDeploymentFailed() {
        try (Stream<String> lines = Files.lines(LOG)) {
            return lines.anyMatch(line -> line.contains("Exception while loading the app"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                                    .send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200
                    || waitedInVain();
        } catch (IOException e) {
            return waitedInVain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Gives a server that refuses connections a moment; returns at once when it has ended. */
    private static boolean waitedInVain() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
