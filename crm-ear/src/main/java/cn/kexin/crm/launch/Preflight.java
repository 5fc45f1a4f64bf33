package cn.kexin.crm.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;

/**
 * Asks everything that can be asked before a server is started, in the build's own process: what stands in the way is told
 * in one line and ends the build there with status 1, instead of a page about a plugin that failed.
 */
public final class Preflight {

    private Preflight() {}

    public static void main(String[] arguments) {
        try {
            check();
        } catch (CannotStartException e) {
            System.err.println(Messages.get(e.getKey(), e.getArguments()));
            System.err.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void check() {
        Settings settings = Settings.read();
        try {
            // For the moment only: the server's process takes the folder for as long as it runs.
            FileLock lock = DataFolder.open(settings.data()).lock();
            lock.release();
            settings.checkPortIsFree();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
