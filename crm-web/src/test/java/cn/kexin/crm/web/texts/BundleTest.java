package cn.kexin.crm.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in both languages, once, and every key that is used exists. */
class BundleTest {

    private static final Path FOLDER = Path.of("src/main/resources/i18n");
    private static final String ENGLISH = "_en.properties";
    private static final Pattern USED = Pattern.compile("msg(?:\\[|\\.of\\()'([^']+)'\\s*[\\],)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHaveTheSameKeys(String feature) throws IOException {
        Set<String> chinese =
                BundleFile.read(FOLDER.resolve(feature + ".properties")).keySet();
        Set<String> english = BundleFile.read(FOLDER.resolve(feature + ENGLISH)).keySet();

        assertThat(english)
                .as("keys of " + feature + " in English and in Chinese")
                .isEqualTo(chinese);
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesTakeTheSameValues(String feature) throws IOException {
        Map<String, String> chinese = BundleFile.read(FOLDER.resolve(feature + ".properties"));
        Map<String, String> english = BundleFile.read(FOLDER.resolve(feature + ENGLISH));

        Map<String, String> different = new TreeMap<>();
        chinese.forEach((key, text) -> {
            if (english.containsKey(key) && placeholders(text) != placeholders(english.get(key))) {
                different.put(key, text + " / " + english.get(key));
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        Map<String, String> fileByKey = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        for (String feature : features().toList()) {
            for (String key :
                    BundleFile.read(FOLDER.resolve(feature + ".properties")).keySet()) {
                String other = fileByKey.put(key, feature);
                if (other != null) {
                    repeated.add(key + " in " + other + " and " + feature);
                }
            }
        }

        assertThat(repeated).isEmpty();
    }

    @Test
    void everyKeyOfAPageExists() throws IOException {
        assertThat(Usage.withoutText(Path.of("src/main/webapp"), ".xhtml", USED))
                .isEmpty();
    }

    @Test
    void anEnumHasLabelsForAllItsConstantsOrForNone() throws IOException {
        Set<String> keys = Usage.allKeys();
        Set<String> labelled = keys.stream()
                .filter(key -> key.matches("[A-Z]\\w*\\.[A-Z0-9_]+"))
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPackages("cn.kexin.crm")) {
            if (type.isEnum() && labelled.contains(type.getSimpleName())) {
                Stream.of(type.reflect().getEnumConstants())
                        .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name())
                        .filter(key -> !keys.contains(key))
                        .forEach(missing::add);
            }
        }

        assertThat(missing).isEmpty();
    }

    static Stream<String> features() throws IOException {
        return Usage.files(FOLDER, ".properties").stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.replaceAll("(_en)?\\.properties$", ""))
                .distinct();
    }

    private static int placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
    }
}
