package cn.kexin.crm.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the user chose.
 *
 * @param port the HTTP port
 * @param data the folder of the embedded database, the log and the server's own files
 * @param demo whether a first start creates the demonstration company
 */
record Settings(int port, Path data, boolean demo) {

    private static final int HIGHEST_PORT = 65_535;

    static Settings read() {
        return new Settings(
                port(value("crm.port").orElse("8080")),
                Path.of(value("crm.data").orElse("data")).toAbsolutePath().normalize(),
                Boolean.parseBoolean(value("crm.demo").orElse("true")));
    }

    /** @return a setting from the system properties or else the environment; blank counts as not given */
    static Optional<String> value(String name) {
        String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(name))
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(text -> !text.isBlank())
                .map(String::strip);
    }

    String address() {
        return "http://localhost:" + port + "/crm";
    }

    void checkPortIsFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStartException("error.portTaken", port);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new CannotStartException("error.portWrong", text);
    }
}
