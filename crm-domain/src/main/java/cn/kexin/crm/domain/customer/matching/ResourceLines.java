package cn.kexin.crm.domain.customer.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables that stand beside the classes that use them. */
public final class ResourceLines {

    private ResourceLines() {}

    static List<String> of(String file) {
        return of(ResourceLines.class, file);
    }

    /**
     * @param beside the class in whose package the file lies
     * @return the lines that are not blank
     */
    public static List<String> of(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
