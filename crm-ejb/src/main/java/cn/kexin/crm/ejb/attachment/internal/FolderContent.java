package cn.kexin.crm.ejb.attachment.internal;

import cn.kexin.crm.domain.attachment.AttachmentPlace;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps bytes in files named after ids, a thousand to a folder; no name from outside ever becomes a path. */
@ApplicationScoped
public class FolderContent implements Content {

    private static final Logger LOG = System.getLogger(FolderContent.class.getName());
    private static final int PER_FOLDER = 1000;
    private static final int PORTION = 1 << 16;

    @Inject
    @ConfigProperty(name = "crm.attachments.folder")
    private Optional<String> folder;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** @return whether the configuration names a folder */
    boolean isConfigured() {
        return folder.isPresent() && !folder.get().isBlank();
    }

    @Override
    public AttachmentPlace place() {
        return AttachmentPlace.FOLDER;
    }

    @Override
    public void store(long id, InputStream in) throws IOException {
        Path file = file(id);
        deleteWhen(id, status -> status != Status.STATUS_COMMITTED);
        try (OutputStream out = create(file)) {
            for (byte[] portion = in.readNBytes(PORTION); portion.length > 0; portion = in.readNBytes(PORTION)) {
                write(out, portion);
            }
        }
    }

    private static OutputStream create(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }

    private static void write(OutputStream out, byte[] portion) {
        try {
            out.write(portion);
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }

    @Override
    public void copy(long id, OutputStream out) throws IOException {
        Files.copy(file(id), out);
    }

    @Override
    public void remove(long id) {
        deleteWhen(id, status -> status == Status.STATUS_COMMITTED);
    }

    private Path file(long id) {
        return Path.of(folder.orElseThrow(() -> new IllegalStateException("crm.attachments.folder is not set")))
                .resolve(Long.toString(id / PER_FOLDER))
                .resolve(Long.toString(id));
    }

    private void deleteWhen(long id, IntPredicate ended) {
        Path file = file(id);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is done before it is known how the transaction ends.
            }

            @Override
            public void afterCompletion(int status) {
                if (ended.test(status)) {
                    delete(file);
                }
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "Not removed: " + file, e);
        }
    }
}
