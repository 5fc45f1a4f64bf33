package cn.kexin.crm.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal that the code can throw has words for the user. */
class ErrorTextsIT {

    private static final Pattern ERROR = Pattern.compile("\"([a-z]+\\.error\\.\\w+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"../crm-domain", "../crm-ejb", "../crm-web"})
    void everyErrorHasAText(String module) throws IOException {
        assertThat(Usage.withoutText(Path.of(module, "src/main/java"), ".java", ERROR))
                .isEmpty();
    }
}
