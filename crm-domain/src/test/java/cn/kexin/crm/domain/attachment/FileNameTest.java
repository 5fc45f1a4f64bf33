package cn.kexin.crm.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "合同 终稿.pdf, 合同 终稿.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\图纸.dwg, 图纸.dwg",
        "a<b>:c|d?.txt, a_b__c_d_.txt",
        "'  .hidden. ', hidden",
        "'', file",
        "'...', file"
    })
    void aNameIsWhatIsLeftOfItWithoutFoldersAndSpecialCharacters(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void charactersThatCannotBeSeenOrTurnTheTextAroundAreTakenOut() {
        assertThat(FileName.clean("报价\u202Efdp.exe")).isEqualTo("报价fdp.exe");
        assertThat(FileName.clean("a\r\nSet-Cookie: x\0.pdf")).isEqualTo("aSet-Cookie_ x.pdf");
        assertThat(FileName.clean("零\u200B宽\uFEFF.txt")).isEqualTo("零宽.txt");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String kept = FileName.clean("长".repeat(500) + ".pdf");

        assertThat(kept).hasSize(FileName.LONGEST).endsWith("长.pdf");
        assertThat(FileName.clean("😀".repeat(300) + ".pdf"))
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("\uD83D.");
    }

    @Test
    void noNameIsAName() {
        assertThat(FileName.clean(null)).isEqualTo("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "b.PDF.Js", "c.svg", "d.HTML", "e.bat", "f.ps1"})
    void whatComputersRunIsKnownByItsName(String name) {
        assertThat(FileName.isActive(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "exe", "报价.xlsx", "b.exe.pdf"})
    void otherNamesPass(String name) {
        assertThat(FileName.isActive(name)).isFalse();
    }
}
