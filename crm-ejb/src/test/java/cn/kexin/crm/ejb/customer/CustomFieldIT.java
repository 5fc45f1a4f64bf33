package cn.kexin.crm.ejb.customer;

import static cn.kexin.crm.domain.customer.list.FilterOperator.BEFORE;
import static cn.kexin.crm.domain.customer.list.FilterOperator.BETWEEN;
import static cn.kexin.crm.domain.customer.list.FilterOperator.EMPTY;
import static cn.kexin.crm.domain.customer.list.FilterOperator.FILLED;
import static cn.kexin.crm.domain.customer.list.FilterOperator.HAS;
import static cn.kexin.crm.domain.customer.list.FilterOperator.IS;
import static cn.kexin.crm.domain.customer.list.FilterOperator.MAX;
import static cn.kexin.crm.domain.customer.list.FilterOperator.MIN;
import static cn.kexin.crm.domain.customer.list.FilterOperator.NOT;
import static cn.kexin.crm.domain.customer.list.FilterOperator.STARTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.customer.number.DatePart;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.customer.FieldCommand.Option;
import cn.kexin.crm.ejb.customer.MergeFacade.MergeCommand;
import cn.kexin.crm.ejb.customer.NumberRuleFacade.NumberRuleCommand;
import cn.kexin.crm.ejb.customer.NumberRuleFacade.NumberRuleRow;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Custom fields from their definition to the list, the history and a merge. */
class CustomFieldIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 500, null);
    private static final List<Option> GRADES =
            List.of(new Option("A", "一级", "First", false), new Option("B", "二级", "Second", false));
    private static final AtomicInteger MADE = new AtomicInteger();

    @EJB
    private CustomFieldFacade fields;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private CustomerHistoryFacade history;

    @EJB
    private MergeFacade merges;

    @EJB
    private NumberRuleFacade rules;

    @Resource
    private ManagedExecutorService executor;

    private static FieldCommand command(FieldKind kind, FieldGroup group, boolean required, boolean retired) {
        return new FieldCommand(
                "字段", "Field", kind, group, required, true, true, 10, retired, kind.isChoice() ? GRADES : List.of());
    }

    private String field(FieldKind kind, FieldGroup group) {
        return field(FieldSubject.CUSTOMER, kind, group);
    }

    private String field(FieldSubject subject, FieldKind kind, FieldGroup group) {
        String code = "test" + MADE.incrementAndGet();
        as.user("admin", () -> fields.create(subject, code, command(kind, group, false, false)));
        return code;
    }

    private FieldRow definition(String code) {
        return as.user("admin", () -> fields.list(FieldSubject.CUSTOMER)).stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void change(String code, FieldCommand command) {
        FieldRow row = definition(code);
        as.user("admin", () -> fields.change(row.id(), row.version(), command));
    }

    private static CustomerCommand named(String name, Map<String, List<String>> values) {
        return NewOrganisation.of(name, null, "CHONGQING", "sales").with(CustomerDetails.NONE.with(values));
    }

    private long customer(Map<String, List<String>> values) {
        return as.user("sales", () -> customers.create(named("自定义字段公司" + MADE.incrementAndGet(), values), true));
    }

    private CustomerRow read(String user, long id) {
        return as.user(user, () -> customers.find(id));
    }

    private static List<String> texts(CustomerRow row, String code) {
        return FieldValue.texts(row.customFields()).get(code);
    }

    private void say(long id, String code, List<String> values) {
        CustomerRow row = read("sales", id);
        as.user(
                "sales",
                () -> customers.edit(
                        id, row.version(), row.toCommand().with(CustomerDetails.NONE.with(Map.of(code, values)))));
    }

    private BusinessRuleException refusal(Map<String, List<String>> values) {
        return catchThrowableOfType(BusinessRuleException.class, () -> customer(values));
    }

    private List<Long> found(String user, String code, FilterOperator operator, String... values) {
        CustomerFilter filter = CustomerFilter.all().and("custom-" + code, operator, values);
        return as.user(user, () -> customers.list(filter, FIRST)).rows().stream()
                .map(CustomerRow::id)
                .toList();
    }

    @Test
    void everyKindIsReadAsItWasMeantAndEmptiedAgain() {
        long other = customer(Map.of());
        Map<FieldKind, String> codes = new HashMap<>();
        for (FieldKind kind : FieldKind.values()) {
            codes.put(kind, field(kind, FieldGroup.GENERAL));
        }
        Map<String, List<String>> values = Map.of(
                codes.get(FieldKind.TEXT), List.of(" 长江 Bridge "),
                codes.get(FieldKind.NUMBER), List.of("1,200.50"),
                codes.get(FieldKind.DATE), List.of("2026/3/5"),
                codes.get(FieldKind.CHOICE), List.of("二级"),
                codes.get(FieldKind.MULTI_CHOICE), List.of("B", "A"),
                codes.get(FieldKind.PERSON), List.of("sales"),
                codes.get(FieldKind.CUSTOMER), List.of(String.valueOf(other)));

        long id = customer(values);

        CustomerRow row = read("sales", id);
        assertThat(texts(row, codes.get(FieldKind.TEXT))).containsExactly("长江 Bridge");
        assertThat(texts(row, codes.get(FieldKind.NUMBER))).containsExactly("1200.5");
        assertThat(texts(row, codes.get(FieldKind.DATE))).containsExactly("2026-03-05");
        assertThat(texts(row, codes.get(FieldKind.CHOICE))).containsExactly("B");
        assertThat(texts(row, codes.get(FieldKind.MULTI_CHOICE))).containsExactly("A", "B");
        assertThat(row.customFields()
                        .get(codes.get(FieldKind.PERSON))
                        .get(0)
                        .ref()
                        .code())
                .isEqualTo("sales");
        assertThat(row.customFields()
                        .get(codes.get(FieldKind.CUSTOMER))
                        .get(0)
                        .ref()
                        .id())
                .isEqualTo(other);
        codes.values().forEach(code -> say(id, code, List.of()));
        assertThat(read("sales", id).customFields()).isEmpty();
    }

    @Test
    void whatAFieldDoesNotTakeIsRefusedAtTheField() {
        String number = field(FieldKind.NUMBER, FieldGroup.GENERAL);
        String person = field(FieldKind.PERSON, FieldGroup.GENERAL);
        String customer = field(FieldKind.CUSTOMER, FieldGroup.GENERAL);

        assertThat(refusal(Map.of(number, List.of("viel"))))
                .extracting(BusinessRuleException::getField, BusinessRuleException::getKey)
                .containsExactly("customFields." + number, "field.error.notANumber");
        assertThat(refusal(Map.of(person, List.of("nobody"))).getField()).isEqualTo("customFields." + person);
        assertThat(refusal(Map.of(customer, List.of("KH-999999"))).getField()).isEqualTo("customFields." + customer);
        assertThat(refusal(Map.of("noSuchField", List.of("1"))).getKey()).isEqualTo("field.error.unknown");
    }

    @Test
    void aRequiredFieldIsAskedForAndARetiredOneOnlyRead() {
        String code = field(FieldKind.TEXT, FieldGroup.GENERAL);
        long before = customer(Map.of(code, List.of("alt")));
        change(code, command(FieldKind.TEXT, FieldGroup.GENERAL, true, false));
        try {
            assertThat(refusal(Map.of()).getKey()).isEqualTo("field.error.required");
            assertThat(customer(Map.of(code, List.of("neu")))).isPositive();
        } finally {
            change(code, command(FieldKind.TEXT, FieldGroup.GENERAL, true, true));
        }
        assertThat(texts(read("sales", before), code)).containsExactly("alt");
        assertThat(refusal(Map.of(code, List.of("neuer"))).getKey()).isEqualTo("field.error.retired");
        assertThat(customer(Map.of())).isPositive();
    }

    @Test
    void theKindStaysOnceThereAreValuesAndOptionsAreRetiredNotLost() {
        String code = field(FieldKind.CHOICE, FieldGroup.GENERAL);
        long id = customer(Map.of(code, List.of("B")));
        FieldRow row = definition(code);
        FieldCommand text = command(FieldKind.TEXT, FieldGroup.GENERAL, false, false);

        assertThatThrownBy(() -> as.user("admin", () -> fields.change(row.id(), row.version(), text)))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("kind"));
        change(
                code,
                new FieldCommand(
                        "等级",
                        "Grade",
                        FieldKind.CHOICE,
                        FieldGroup.GENERAL,
                        false,
                        true,
                        true,
                        10,
                        false,
                        GRADES.subList(0, 1)));

        assertThat(definition(code).options())
                .extracting(FieldRow.OptionRow::retired)
                .containsExactly(false, true);
        assertThat(texts(read("sales", id), code)).containsExactly("B");
        assertThat(refusal(Map.of(code, List.of("B"))).getKey()).isEqualTo("field.error.noSuchOption");
        assertThatThrownBy(() -> as.user("admin", () -> fields.change(row.id(), row.version(), text)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void onlyTheAdministratorDefinesFields() {
        FieldCommand command = command(FieldKind.TEXT, FieldGroup.GENERAL, false, false);

        assertThatThrownBy(() -> as.user("customer_dept", () -> fields.create(FieldSubject.CUSTOMER, "mine", command)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void listsAreNarrowedByEveryKind() {
        long other = customer(Map.of());
        String text = field(FieldKind.TEXT, FieldGroup.GENERAL);
        String number = field(FieldKind.NUMBER, FieldGroup.GENERAL);
        String date = field(FieldKind.DATE, FieldGroup.GENERAL);
        String multi = field(FieldKind.MULTI_CHOICE, FieldGroup.GENERAL);
        String person = field(FieldKind.PERSON, FieldGroup.GENERAL);
        String linked = field(FieldKind.CUSTOMER, FieldGroup.GENERAL);
        long id = customer(Map.of(
                text,
                List.of("50%_Off!"),
                number,
                List.of("-3.5"),
                date,
                List.of("2026-03-05"),
                multi,
                List.of("A", "B"),
                person,
                List.of("sales"),
                linked,
                List.of(String.valueOf(other))));
        customer(Map.of(
                text, List.of("500 off"), number, List.of("7"), date, List.of("2027-01-01"), multi, List.of("A")));

        assertThat(found("sales", text, HAS, "%_off!")).containsExactly(id);
        assertThat(found("sales", text, STARTS, "50%")).containsExactly(id);
        assertThat(found("sales", text, IS, "50%_OFF!")).containsExactly(id);
        assertThat(found("sales", text, NOT, "50%_off!")).isNotEmpty().doesNotContain(id);
        assertThat(found("sales", text, FILLED)).hasSize(2).contains(id);
        assertThat(found("sales", text, EMPTY)).contains(other).doesNotContain(id);
        assertThat(found("sales", number, BETWEEN, "-4", "0")).containsExactly(id);
        assertThat(found("sales", number, MAX, "-3.5")).containsExactly(id);
        assertThat(found("sales", date, BEFORE, "2026-12-31")).containsExactly(id);
        assertThat(found("sales", date, BETWEEN, "2026-03-05", "2026-03-05")).containsExactly(id);
        assertThat(found("sales", multi, IS, "B")).containsExactly(id);
        assertThat(found("sales", multi, IS, "A", "B")).hasSize(2);
        assertThat(found("sales", person, IS, "sales")).containsExactly(id);
        assertThat(found("sales", person, IS, "me")).containsExactly(id);
        assertThat(found("sales", linked, IS, String.valueOf(other))).containsExactly(id);
        assertThatThrownBy(() -> found("sales", number, MIN, "viel")).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> found("sales", "noSuchField", IS, "x")).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aProtectedFieldIsShownFilteredAndToldOnlyToThoseWithTheRight() {
        String code = field(FieldKind.TEXT, FieldGroup.COMMERCIAL);
        long id = customer(Map.of(code, List.of("geheim")));
        say(id, code, List.of("sehr geheim"));

        assertThat(texts(read("sales", id), code)).containsExactly("sehr geheim");
        assertThat(changes("sales", id))
                .extracting(ChangeRow::before, ChangeRow::after)
                .containsExactly(tuple("geheim", "sehr geheim"));
        assertThat(found("sales", code, HAS, "geheim")).containsExactly(id);
        assertThat(readGroups(id)).contains("COMMERCIAL");

        assertThat(read("service", id).customFields()).doesNotContainKey(code);
        assertThat(changes("service", id)).isEmpty();
        assertThat(as.user(
                        "service",
                        () -> history.fields(
                                read("service", id).rights(),
                                read("service", id).kind())))
                .doesNotContain("customer.custom." + code);
        assertThat(found("service", code, HAS, "geheim")).isEmpty();
        assertThat(as.user("service", () -> customers.list(CustomerFilter.containing("geheim"), FIRST))
                        .rows())
                .isEmpty();
        String profile = field(FieldKind.TEXT, FieldGroup.PROFILE);
        assertThatThrownBy(() -> found("service", profile, HAS, "x"))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("list.error.notForYou"));
    }

    private List<ChangeRow> changes(String user, long id) {
        return as.user(user, () -> history.list(id, new ChangeFilter(null, null), FIRST)).rows().stream()
                .filter(row -> row.field() != null && row.field().startsWith("customer.custom."))
                .toList();
    }

    private List<String> readGroups(long id) {
        return as.user("customer_dept", () -> history.readers(id, FIRST)).rows().stream()
                .map(row -> row.fieldGroup())
                .toList();
    }

    @Test
    void nobodyWritesAProtectedFieldWithoutTheRight() {
        String code = field(FieldKind.TEXT, FieldGroup.PROFILE);
        CustomerCommand command = NewOrganisation.of("无权填写" + MADE.incrementAndGet(), null, "CHONGQING", "service")
                .with(CustomerDetails.NONE.with(Map.of(code, List.of("x"))));

        assertThatThrownBy(() -> as.user("service", () -> customers.create(command, true)))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("field.error.notYours"));
    }

    @Test
    void contactPeopleHaveFieldsOfTheirOwnAndAProtectedOneIsTheirs() {
        String code = field(FieldSubject.CONTACT, FieldKind.CHOICE, FieldGroup.CONTACT_DATA);
        long id = customer(Map.of());
        ContactCommand command =
                new ContactCommand("周志远", null, null, null, null, true, null, null, Map.of(code, List.of("A")));

        long contact = as.user("sales", () -> contacts.add(id, command));

        assertThat(as.user("sales", () -> contacts.find(id, contact))
                        .customFields()
                        .get(code))
                .extracting(FieldValue::text)
                .containsExactly("A");
        assertThat(as.user("marketing", () -> contacts.find(id, contact)).customFields())
                .isEmpty();
        assertThat(as.user("marketing", () -> contacts.list(id)).get(0).customFields())
                .isEmpty();
    }

    @Test
    void whatALonelyEditDoesNotNameStays() {
        String one = field(FieldKind.TEXT, FieldGroup.GENERAL);
        String other = field(FieldKind.TEXT, FieldGroup.GENERAL);
        long id = customer(Map.of(one, List.of("1"), other, List.of("2")));

        say(id, one, List.of("eins"));

        assertThat(FieldValue.texts(read("sales", id).customFields()))
                .containsEntry(one, List.of("eins"))
                .containsEntry(other, List.of("2"));
    }

    @Test
    void aMergeTakesValuesOverAndItsUndoPutsThemBack() {
        String one = field(FieldKind.TEXT, FieldGroup.GENERAL);
        String other = field(FieldKind.CHOICE, FieldGroup.COMMERCIAL);
        String linked = field(FieldKind.CUSTOMER, FieldGroup.GENERAL);
        long winner = customer(Map.of(one, List.of("bleibt")));
        long loser = customer(Map.of(one, List.of("geht"), other, List.of("A")));
        long pointing = customer(Map.of(linked, List.of(String.valueOf(loser))));

        long merge =
                as.user("customer_dept", () -> merges.merge(new MergeCommand(winner, List.of(loser), Map.of(), null)));

        assertThat(FieldValue.texts(read("sales", winner).customFields()))
                .containsEntry(one, List.of("bleibt"))
                .containsEntry(other, List.of("A"));
        assertThat(texts(read("sales", pointing), linked)).containsExactly(String.valueOf(winner));
        as.user("customer_dept", () -> merges.undo(merge));
        assertThat(FieldValue.texts(read("sales", winner).customFields())).isEqualTo(Map.of(one, List.of("bleibt")));
        assertThat(FieldValue.texts(read("sales", loser).customFields()))
                .isEqualTo(Map.of(one, List.of("geht"), other, List.of("A")));
        assertThat(texts(read("sales", pointing), linked)).containsExactly(String.valueOf(loser));
    }

    @Test
    void aRuleNumbersByUnitAndYearAndNothingComesTwice() throws Exception {
        NumberRuleRow before = as.user("admin", () -> rules.find());
        String first = read("sales", customer(Map.of())).number();
        assertThat(first).matches("KH-\\d{6}");
        assertThat(as.user("admin", () -> rules.preview(before.rule()))).isEqualTo(after(first));
        NumberRuleCommand rule = new NumberRuleCommand("客户", DatePart.YEAR, true, 4, DatePart.YEAR);
        as.user("admin", () -> rules.change(before.version(), rule));
        try {
            String year = String.valueOf(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                    .getYear());
            assertThat(List.of(
                            read("sales", customer(Map.of())).number(),
                            read("sales", customer(Map.of())).number()))
                    .containsExactly("客户-CHONGQING-" + year + "-0001", "客户-CHONGQING-" + year + "-0002");
            assertThat(inParallel(8)).doesNotHaveDuplicates().hasSize(8);
            assertThatThrownBy(() -> as.user("admin", () -> rules.change(before.version(), rule)))
                    .isInstanceOf(StaleVersionException.class);
        } finally {
            long now = as.user("admin", () -> rules.find()).version();
            as.user("admin", () -> rules.change(now, before.rule()));
        }
        assertThat(read("sales", customer(Map.of())).number())
                .matches("KH-\\d{6}")
                .isGreaterThan(first);
    }

    private static String after(String number) {
        return "KH-%06d".formatted(Integer.parseInt(number.substring(3)) + 1);
    }

    /** @return the numbers of customers made at the same time */
    private List<String> inParallel(int many) throws Exception {
        List<Callable<Long>> makings = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            makings.add(() -> customer(Map.of()));
        }
        List<String> numbers = new ArrayList<>();
        for (Future<Long> made : executor.invokeAll(makings)) {
            numbers.add(read("sales", made.get()).number());
        }
        return numbers;
    }

    @Test
    void aPageOfCustomersTakesAsManyStatementsHoweverManyValuesThereAre() {
        String code = field(FieldKind.MULTI_CHOICE, FieldGroup.GENERAL);
        CustomerFilter filter = CustomerFilter.all().and("custom-" + code, IS, "A");
        customer(Map.of(code, List.of("A")));
        int one = statements(filter);
        for (int i = 0; i < 5; i++) {
            customer(Map.of(code, List.of("A", "B")));
        }

        assertThat(statements(filter)).isEqualTo(one);
    }

    private int statements(CustomerFilter filter) {
        return as.user("sales", () -> {
            StatementCount.reset();
            customers.list(filter, FIRST);
            return StatementCount.get();
        });
    }
}
