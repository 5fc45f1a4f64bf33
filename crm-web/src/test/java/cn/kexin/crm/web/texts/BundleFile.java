package cn.kexin.crm.web.texts;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A bundle's file, read so that a repeated key is noticed. */
final class BundleFile {

    private BundleFile() {}

    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put((String) key, (String) text) != null) {
                    throw new IllegalArgumentException(file + " has the key " + key + " twice");
                }
                return null;
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return texts;
    }
}
