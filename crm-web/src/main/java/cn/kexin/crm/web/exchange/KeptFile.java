package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.exchange.ImportFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.primefaces.model.file.UploadedFile;

/** A file that was uploaded, kept in a temporary place while the steps of the wizard go on. */
final class KeptFile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String place;

    private KeptFile(String name, Path place) {
        this.name = name;
        this.place = place.toString();
    }

    static KeptFile of(UploadedFile upload) throws IOException {
        Path kept = Files.createTempFile("crm-import", null);
        try (InputStream in = upload.getInputStream()) {
            Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
        }
        return new KeptFile(upload.getFileName(), kept);
    }

    String name() {
        return name;
    }

    ImportFile content() throws IOException {
        Path kept = Path.of(place);
        return new ImportFile(name, Files.size(kept), () -> Files.newInputStream(kept));
    }

    void drop() {
        try {
            Files.deleteIfExists(Path.of(place));
        } catch (IOException e) {
            // It is in the folder for temporary files, which the system clears.
        }
    }
}
