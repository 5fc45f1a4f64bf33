package cn.kexin.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NameOrderTest {

    private static List<String> sorted(CustomerKind kind, List<String> names) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Comparator.comparing(name -> NameOrder.of(name, kind)));
        return shuffled;
    }

    @Test
    void companiesStandByPinyinThenToneAndWhereTheyAreHeard() {
        List<String> right = List.of(
                "3M 中国", "ABB 电气", "安徽海螺", "巴南水厂", "北碚水厂", "长江建工", "重庆水务", "杭州钢铁", "IBM 中国", "南京银行", "厦门建发", "中铁一局",
                "重型机械厂");

        assertThat(sorted(CustomerKind.ORGANISATION, right)).isEqualTo(right);
    }

    @Test
    void oneCharacterIsDoneBeforeTheNextThatSoundsAlike() {
        List<String> right = List.of("张安", "张伟", "张勇", "章安", "章伟", "掌安", "丈安");

        assertThat(sorted(CustomerKind.PERSON, right)).isEqualTo(right);
    }

    @Test
    void surnamesStandWhereTheirBearersAreCalled() {
        List<String> right = List.of("区明", "仇明", "单明", "万明", "解明", "尉迟明", "查明");

        assertThat(sorted(CustomerKind.PERSON, right)).isEqualTo(right);
    }

    @ParameterizedTest
    @EnumSource(CustomerKind.class)
    void aKeyIsPlainAndFits(CustomerKind kind) {
        String key = NameOrder.of("（重庆）ＡＢＣ・" + "庄".repeat(200), kind);

        assertThat(key)
                .matches("[a-z0-9 ]+")
                .hasSizeLessThanOrEqualTo(NameOrder.LONGEST)
                .startsWith("chong ");
        assertThat(NameOrder.of("……", kind)).isEmpty();
    }
}
