package cn.kexin.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"重庆长江建工集团有限公司", "重庆长江建工(集团)有限责任公司", " 重庆长江建工集团 ", "重庆长江建工（集团）股份有限公司", "重庆·长江建工集团"})
    void oneCompanyWrittenInManyWaysHasOneKey(String name) {
        assertThat(NameKey.ofName(name)).isEqualTo("重庆长江建工集团");
    }

    @ParameterizedTest
    @CsvSource({"Acme Co. Ltd., acme", "ＡＣＭＥ　Limited, acme", "有限公司, 有限公司", "😀, 😀"})
    void lettersAreLowerCaseAndHalfWidthAndAKeyIsNeverEmpty(String name, String key) {
        assertThat(NameKey.ofName(name)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138-0013-8000, 13800138000",
        "0086 13800138000, 13800138000",
        "138 0013 8000, 13800138000",
        "023-60001001, 2360001001",
        "（０２３）60001001, 2360001001"
    })
    void aPhoneHasOneKeyHoweverItIsSeparated(String phone, String key) {
        assertThat(NameKey.ofPhone(phone)).isEqualTo(key);
    }

    @Test
    void fewDigitsAreNoPhone() {
        assertThat(NameKey.ofPhone("110")).isNull();
        assertThat(NameKey.ofPhone(null)).isNull();
    }

    @Property
    void aKeyIsNeverEmptyAndFitsItsColumn(@ForAll @NotBlank @StringLength(max = 200) String name) {
        assertThat(NameKey.ofName(name).length()).isBetween(1, NameKey.LONGEST);
    }
}
