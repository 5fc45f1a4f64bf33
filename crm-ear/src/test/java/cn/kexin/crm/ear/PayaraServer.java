package cn.kexin.crm.ear;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A domain of its own in a freshly unpacked Payara Server, driven by {@code asadmin} as an operator would. */
final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "crm";
    private static final int ADMIN = 48;
    private static final int HTTP = 80;
    private static final long LONGEST_COMMAND_MINUTES = 8;

    private final Path home;
    private final Map<String, String> environment;
    private final int base = freeBase();

    /** @param environment variables of the server's process, such as {@code CRM_DATASOURCE_URL} */
    PayaraServer(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    void start() {
        asadmin("create-domain", "--nopassword=true", "--portbase", String.valueOf(base), DOMAIN);
        asadmin("start-domain", DOMAIN);
    }

    void deploy(Path archive) {
        asadmin("--port", String.valueOf(base + ADMIN), "deploy", archive.toString());
    }

    int httpPort() {
        return base + HTTP;
    }

    @Override
    public void close() {
        asadmin("stop-domain", DOMAIN);
        asadmin("delete-domain", DOMAIN);
    }

    private void asadmin(String... arguments) {
        try {
            String script = File.separatorChar == '\\' ? "asadmin.bat" : "asadmin";
            List<String> command =
                    new ArrayList<>(List.of(home.resolve("bin").resolve(script).toString()));
            command.addAll(List.of(arguments));
            Path output = Files.createTempFile("asadmin", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            // A server that lives for a minute starts twice as fast without the second compiler.
            builder.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + ": " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freeBase() {
        return new Random()
                .ints(200, 400)
                .map(hundreds -> hundreds * 100)
                .limit(50)
                .filter(candidate -> isFree(candidate + ADMIN) && isFree(candidate + HTTP))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
