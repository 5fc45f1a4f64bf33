package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the archive knows of a customer beyond the name: registration, industry, every way to reach it, where it is. */
class CustomerRecordIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 500, null);
    private static final String CODE = "91440300192203821";
    private static int made;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    private static CustomerCommand command(String name, CustomerDetails details) {
        return NewOrganisation.of(name, null, "CHONGQING", "sales").with(details);
    }

    private CustomerRow made(CustomerDetails details) {
        String name = "档案测试公司" + ++made;
        return as.user("sales", () -> customers.find(customers.create(command(name, details), true)));
    }

    private CustomerRow edited(CustomerRow row, CustomerCommand command) {
        return as.user("sales", () -> {
            customers.edit(row.id(), row.version(), command);
            return customers.find(row.id());
        });
    }

    private static CustomerDetails reachedAt(PhoneLine... phones) {
        return new CustomerDetails(null, null, List.of(phones), List.of(), List.of());
    }

    private static PhoneLine phone(String number) {
        return new PhoneLine(null, number, false, null);
    }

    @Test
    void aCreditCodeIsStoredInOneFormAndFoundHoweverItIsTyped() {
        CustomerRow row = made(new CustomerDetails(" 9144030071526726xg", null, null, null, null));

        assertThat(row.creditCode()).isEqualTo("9144030071526726XG");
        CustomerFilter byCode = CustomerFilter.where("creditCode.is:91440300-71526726-xg");
        assertThat(ids(byCode)).containsExactly(row.id());
        assertThat(as.user("sales", () -> customers.lookup("71526726xg", 5)))
                .extracting(CustomerRow::id)
                .contains(row.id());
    }

    @Test
    void aMistypedCreditCodeIsRefusedAtItsField() {
        assertThatThrownBy(() -> made(new CustomerDetails(CODE + "7", null, null, null, null)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("creditCode"));
    }

    @Test
    void everyNumberIsKeptAndTheFirstIsThePrimaryUnlessAnotherIsCalledSo() {
        CustomerRow row = made(reachedAt(phone("023-61110001"), phone("13911110002")));
        assertThat(row.phone()).isEqualTo("023-61110001");
        assertThat(row.reach().phones())
                .containsExactly(
                        new PhoneLine(PhoneKind.OFFICE, "023-61110001", true, null),
                        new PhoneLine(PhoneKind.MOBILE, "13911110002", false, null));

        CustomerRow other = edited(
                row,
                command(row.name(), reachedAt(phone("023-61110001"), new PhoneLine(null, "13911110002", true, "夜间"))));

        assertThat(other.phone()).isEqualTo("13911110002");
        assertThat(other.reach().phones()).extracting(PhoneLine::label).containsExactly("夜间", null);
    }

    @Test
    void twoPrimaryNumbersAreRefused() {
        assertThatThrownBy(() -> made(reachedAt(
                        new PhoneLine(null, "023-61110001", true, null), new PhoneLine(null, "61110002", true, null))))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("phones"));
    }

    @Test
    void whoKnowsOnePhoneOnlyChangesThePrimaryAndLeavesTheOthers() {
        CustomerRow row = made(reachedAt(phone("023-61120001"), phone("13911120002")));
        CustomerCommand known = row.toCommand();

        CustomerRow changed = edited(row, with(known, "023-61129999"));
        assertThat(changed.reach().phones())
                .extracting(PhoneLine::number)
                .containsExactly("023-61129999", "13911120002");

        CustomerRow swapped = edited(changed, with(known, "139-1112-0002"));
        assertThat(swapped.reach().phones()).extracting(PhoneLine::number).containsExactly("139-1112-0002");

        CustomerRow none = edited(swapped, with(known, null));
        assertThat(none.phone()).isNull();
        assertThat(none.reach().phones()).isEmpty();
    }

    private static CustomerCommand with(CustomerCommand known, String phone) {
        return CustomerDraft.of(known.kind(), known.name())
                .phone(phone)
                .owner(known.ownerUnit(), known.ownerPerson())
                .command();
    }

    @ParameterizedTest
    @ValueSource(strings = {"023-61130001", "61130001", "02361130001", "6113000", "+8613911130002", "13911130002"})
    void aCustomerIsFoundByAnyOfItsNumbers(String typed) {
        CustomerRow row = made(reachedAt(phone("61130009"), phone("(023) 6113 0001转8"), phone("13911130002")));

        assertThat(as.user("sales", () -> customers.lookup(typed, 20)))
                .extracting(CustomerRow::id)
                .contains(row.id());
        assertThat(as.user("caoyang", () -> customers.lookup(typed, 20))).isEmpty();
    }

    @Test
    void aNumberStoredWithoutItsAreaIsFoundByOneTypedWithIt() {
        CustomerRow row = made(reachedAt(phone("61140001")));

        assertThat(as.user("sales", () -> customers.lookup("023-61140001", 5)))
                .extracting(CustomerRow::id)
                .contains(row.id());
    }

    @Test
    void aCustomerIsFoundByTheNumbersOfItsPeople() {
        CustomerRow row = made(CustomerDetails.NONE);
        ContactCommand person = new ContactCommand(
                "周电话",
                null,
                null,
                null,
                null,
                true,
                List.of(phone("13911150001"), phone("023-61150002")),
                List.of(
                        new EmailLine(null, "zhou@example.cn", false, null),
                        new EmailLine(null, "z@example.com", true, null)));

        long id = as.user("sales", () -> contacts.add(row.id(), person));

        ContactRow stored = as.user("sales", () -> contacts.find(row.id(), id));
        assertThat(stored.phone()).isEqualTo("13911150001");
        assertThat(stored.email()).isEqualTo("z@example.com");
        assertThat(stored.phones()).hasSize(2);
        assertThat(as.user("sales", () -> customers.lookup("61150002", 5)))
                .extracting(CustomerRow::id)
                .containsExactly(row.id());
        assertThat(as.user("executive", () -> contacts.list(row.id())))
                .allSatisfy(hidden -> assertThat(hidden.phones() + " " + hidden.emails())
                        .doesNotContain("13911150001")
                        .doesNotContain("zhou@"));
    }

    @Test
    void aChangedSecondNumberMakesAnEditOfThePersonStale() {
        CustomerRow row = made(CustomerDetails.NONE);
        ContactCommand one =
                new ContactCommand("周版本", null, null, null, null, true, List.of(phone("13911160001")), null);
        ContactCommand two = new ContactCommand(
                "周版本", null, null, null, null, true, List.of(phone("13911160001"), phone("61160002")), null);
        long id = as.user("sales", () -> contacts.add(row.id(), one));
        long version = as.user("sales", () -> contacts.find(row.id(), id).version());

        as.user("sales", () -> contacts.edit(row.id(), id, version, two));

        assertThat(as.user("sales", () -> contacts.find(row.id(), id)).version())
                .isGreaterThan(version);
    }

    @Test
    void anAddressIsReadFromItsTextAndFoundByEveryDivisionAbove() {
        AddressLine typed = new AddressLine(AddressKind.REGISTERED, null, "江苏省南京市鼓楼区中山路 1 号", "210008", false);
        AddressLine site = new AddressLine(AddressKind.SITE, "500112", "洪湖西路", null, true);
        CustomerRow row = made(new CustomerDetails(null, null, null, null, List.of(typed, site)));

        assertThat(row.reach().addresses())
                .containsExactly(site, new AddressLine(AddressKind.REGISTERED, "320106", "中山路 1 号", "210008", false));
        for (String division : List.of("32", "3201", "320106", "50", "500112")) {
            assertThat(ids(CustomerFilter.where("division.within:" + division)))
                    .as(division)
                    .contains(row.id());
        }
        assertThat(ids(CustomerFilter.where("division.within:350102"))).doesNotContain(row.id());
    }

    @Test
    void anUnknownDivisionIsRefused() {
        AddressLine nowhere = new AddressLine(null, "999999", "x", null, true);

        assertThatThrownBy(() -> made(new CustomerDetails(null, null, null, null, List.of(nowhere))))
                .isInstanceOf(BusinessRuleException.class);
    }

    @ParameterizedTest
    @CsvSource({"建筑业, E", "48, 48", "房屋建筑业, 47", "别的什么,"})
    void anIndustryThatIsACodeOrNameIsClassified(String text, String code) {
        CustomerCommand said =
                CustomerDraft.organisation("行业测试" + ++made).industry(text).command();

        CustomerRow row = as.user("sales", () -> customers.find(customers.create(said, true)));

        assertThat(row.industry()).isEqualTo(text);
        assertThat(row.industryCode()).isEqualTo(code);
        boolean built = code != null;
        assertThat(ids(CustomerFilter.where("industryCode.within:E")).contains(row.id()))
                .isEqualTo(built);
    }

    @Test
    void anEditThatChangesNothingLeavesTheLinesAlone() {
        CustomerRow row = made(new CustomerDetails(
                null,
                "47",
                List.of(phone("61170001"), new PhoneLine(PhoneKind.FAX, "61170002", true, "传真室")),
                List.of(new EmailLine(null, "a@example.cn", false, null)),
                List.of(new AddressLine(null, "50", null, null, true))));

        CustomerRow same = edited(row, row.toCommand());

        assertThat(same.toCommand()).isEqualTo(row.toCommand());
    }

    private List<Long> ids(CustomerFilter filter) {
        return as.user("sales", () -> customers.list(filter, FIRST)).rows().stream()
                .map(CustomerRow::id)
                .toList();
    }
}
