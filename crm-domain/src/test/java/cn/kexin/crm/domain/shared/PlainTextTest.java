package cn.kexin.crm.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String PATTERN =
            PlainText.class.getAnnotation(Pattern.class).regexp();

    @ParameterizedTest
    @ValueSource(strings = {"", "客心", "two\nlines\tand a tab", "😀👨‍👩‍👧", "<script>alert('x')</script>", "=1+1"})
    void whatPeopleTypeIsPlainText(String text) {
        assertThat(text).matches(PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001b[31m", "\uD83D", "\u0085", "\uFFFE"})
    void controlCharactersAndBrokenCharactersAreNot(String text) {
        assertThat(text).doesNotMatch(PATTERN);
    }
}
