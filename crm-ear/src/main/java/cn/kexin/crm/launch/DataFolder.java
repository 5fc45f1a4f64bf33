package cn.kexin.crm.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that holds everything an installation keeps; one process at a time. */
record DataFolder(Path path) {

    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            Files.delete(Files.createTempFile(path, "write", ".check"));
            return new DataFolder(path);
        } catch (IOException e) {
            throw new CannotStartException("error.folder", path);
        }
    }

    /** @return a lock that holds until the process ends */
    FileLock lock() {
        try {
            FileLock lock = FileChannel.open(
                            path.resolve("crm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new CannotStartException("error.folderInUse", path);
            }
            return lock;
        } catch (IOException e) {
            throw new CannotStartException("error.folder", path);
        }
    }

    Path log() {
        return path.resolve("logs").resolve("server.0.log");
    }

    Path serverFolder() {
        return path.resolve("server");
    }

    /** @return the file that sends the server's log to {@link #log()} and only grave errors to the console */
    Path writeLogSettings() {
        try (InputStream template = DataFolder.class.getResourceAsStream("/launch/logging.properties")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "@log@",
                            path.resolve("logs")
                                    .resolve("server.%g.log")
                                    .toString()
                                    .replace('\\', '/'));
            return Files.writeString(path.resolve("logs").resolve("logging.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
