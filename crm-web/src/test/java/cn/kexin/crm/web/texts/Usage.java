package cn.kexin.crm.web.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where message keys are used. */
final class Usage {

    private Usage() {}

    /** @return the keys that the pattern's first group finds under a folder and no bundle has, with the file */
    static Set<String> withoutText(Path root, String suffix, Pattern use) throws IOException {
        Set<String> keys = allKeys();
        Set<String> missing = new TreeSet<>();
        for (Path file : files(root, suffix)) {
            use.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> missing.add(key + " in " + file.getFileName()));
        }
        return missing;
    }

    static Set<String> allKeys() throws IOException {
        Set<String> keys = new HashSet<>();
        for (Path file : files(Path.of("src/main/resources/i18n"), ".properties")) {
            keys.addAll(BundleFile.read(file).keySet());
        }
        return keys;
    }

    static List<Path> files(Path root, String suffix) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
