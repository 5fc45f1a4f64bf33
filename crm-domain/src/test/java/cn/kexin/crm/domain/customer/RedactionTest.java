package cn.kexin.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking people out of texts. */
class RedactionTest {

    private static final String SIGN = "〔已删除〕";

    private final Redaction redaction = new Redaction(
            List.of("王芳", "王芳芳", "Li Na"), List.of("13800138000", "023-6000 1001转8"), List.of("Wang.F@x.cn"), SIGN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138-0013-8000",
                "138 0013 8000",
                "+86 138-0013-8000",
                "008613800138000",
                "023-60001001",
                "(023) 6000 1001",
                "60001001",
                "6000-1001"
            })
    void aNumberIsFoundHoweverItIsWritten(String written) {
        assertThat(redaction.of("请拨" + written + "，下午。"))
                .doesNotContainPattern("\\d{4}")
                .contains(SIGN);
    }

    @Test
    void aLongerNumberIsAnother() {
        assertThat(redaction.of("订单 9138001380001")).isEqualTo("订单 9138001380001");
    }

    @Test
    void namesGoTheLongestFirst() {
        assertThat(redaction.of("王芳芳和王芳总来电")).isEqualTo(SIGN + "和" + SIGN + "总来电");
    }

    @Test
    void latinNamesAreWholeWordsInAnyCase() {
        assertThat(redaction.of("LI NA called about Li Nation")).isEqualTo(SIGN + " called about Li Nation");
    }

    @Test
    void addressesAreFoundInAnyCase() {
        assertThat(redaction.of("写给 wang.f@X.CN")).isEqualTo("写给 " + SIGN);
    }

    @Test
    void doneAgainNothingChanges() {
        String once = redaction.of("王芳 13800138000 wang.f@x.cn 今天签字");

        assertThat(redaction.of(once)).isSameAs(once);
        assertThat(once).endsWith("今天签字");
    }

    @Test
    void aSignThatHoldsANameIsNoNameItself() {
        assertThat(new Redaction(List.of(SIGN), List.of(), List.of(), SIGN).isEmpty())
                .isTrue();
    }

    @Test
    void whoIsNamedIsFoundWithoutASignToo() {
        assertThat(new Redaction(List.of("王芳"), List.of(), List.of(), "").finds("王芳名片.txt"))
                .isTrue();
    }

    @Test
    void aNameOfOneCharacterIsAWord() {
        assertThat(new Redaction(List.of("王"), List.of(), List.of(), SIGN).of("王先生"))
                .isEqualTo("王先生");
    }

    @Test
    void whatIsTooLongIsCut() {
        assertThat(redaction.of("王芳王芳", 6)).hasSize(6);
        assertThat(redaction.of(null, 6)).isNull();
    }
}
