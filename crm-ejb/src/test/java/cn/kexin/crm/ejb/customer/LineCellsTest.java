package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PhoneKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineCellsTest {

    @Test
    void phonesAreReadAsTheyWereWritten() {
        List<PhoneLine> lines = List.of(
                new PhoneLine(PhoneKind.MOBILE, "13900000001", true, "经理 王"),
                new PhoneLine(PhoneKind.FAX, "(023)62000000 转 8", false, null));

        String cell = LineCells.phones(lines);

        assertThat(cell).isEqualTo("MOBILE 13900000001 (经理 王); FAX (023)62000000 转 8");
        assertThat(LineCells.readPhones(cell)).isEqualTo(lines);
    }

    @Test
    void plainNumbersNeedNoKind() {
        assertThat(LineCells.readPhones("023-1(8)；139 0000 0001\n(023)75000001"))
                .extracting(PhoneLine::kind, PhoneLine::number, PhoneLine::primary, PhoneLine::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, "023-1(8)", true, null),
                        org.assertj.core.groups.Tuple.tuple(null, "139 0000 0001", false, null),
                        org.assertj.core.groups.Tuple.tuple(null, "(023)75000001", false, null));
    }

    @Test
    void addressesOfMailAreReadAsTheyWereWritten() {
        List<EmailLine> lines = List.of(
                new EmailLine(EmailKind.WORK, "a@example.cn", true, null),
                new EmailLine(EmailKind.HOME, "b@example.cn", false, "周末"));

        assertThat(LineCells.readEmails(LineCells.emails(lines))).isEqualTo(lines);
        assertThat(LineCells.readEmails("no mail at all").get(0).address()).isEqualTo("no mail at all");
    }

    @Test
    void addressesAreReadAsTheyWereWritten() {
        List<AddressLine> lines = List.of(
                new AddressLine(AddressKind.DELIVERY, "500112", "洪湖西路 8 号, 3 栋; 后门", "401120", true),
                new AddressLine(AddressKind.OFFICE, null, "5 Main Street", null, false));

        String cell = LineCells.addresses(lines);

        assertThat(cell).isEqualTo("DELIVERY, 500112, 401120, 洪湖西路 8 号, 3 栋; 后门\nOFFICE, , , 5 Main Street");
        assertThat(LineCells.readAddresses(cell)).isEqualTo(lines);
        assertThat(LineCells.readAddresses("somewhere")).isEqualTo(Arrays.asList((AddressLine) null));
    }

    @Test
    void formerNamesAreReadAsTheyWereWritten() {
        List<FormerNameLine> lines = List.of(
                new FormerNameLine("重庆长江机械厂 (集体)", LocalDate.of(1998, 5, 31)), new FormerNameLine("长江农具社", null));

        assertThat(LineCells.readFormerNames(LineCells.formerNames(lines))).isEqualTo(lines);
    }
}
