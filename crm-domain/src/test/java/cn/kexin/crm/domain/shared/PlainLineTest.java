package cn.kexin.crm.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLineTest {

    private static final String PATTERN =
            PlainLine.class.getAnnotation(Pattern.class).regexp();

    @ParameterizedTest
    @ValueSource(strings = {"", "客心（重庆）有限公司", "Müller & Söhne", "😀👨‍👩‍👧", "شركة", "<b>", "=1+1"})
    void aNameIsALine(String text) {
        assertThat(text).matches(PATTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\rb", "a\u0000b", "a\u202Eb", "a\u2066b", "a\u2028b", "\uD83D", "\u0085"})
    void breaksAndTurnsOfDirectionAreNot(String text) {
        assertThat(text).doesNotMatch(PATTERN);
    }
}
