package cn.kexin.crm.ejb.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The file that holds the key where IT gives none: made at first use, readable by the owner of the process alone. */
final class SealKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    /** @param folder that of the product's data */
    SealKeyFile(Path folder) {
        this.path = folder.resolve("secret.key").toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    /**
     * @return the text of the file; made with a new key when there is none
     * @throws IOException when it can neither be read nor made
     */
    String readOrMake() throws IOException {
        if (Files.notExists(path)) {
            Files.createDirectories(path.getParent());
            make(SealKey.make().text());
        }
        return Files.readString(path, StandardCharsets.US_ASCII);
    }

    private void make(String text) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> once = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel file = Files.newByteChannel(path, once, rights)) {
            if (!posix) {
                keepToOwner();
            }
            file.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException e) {
            // Another thread was faster: its key counts.
        }
    }

    private void keepToOwner() throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
