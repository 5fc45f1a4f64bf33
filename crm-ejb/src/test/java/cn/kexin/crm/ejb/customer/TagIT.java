package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.customer.TagColour;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.customer.list.FilterOperator;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.shared.InvalidCallException;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags: kept by the customer department, given and taken by whoever may change the customers, found by any or all. */
class TagIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 200, null);

    @EJB
    private TagFacade tags;

    @EJB
    private CustomerFacade customers;

    @EJB
    private BulkFacade bulk;

    @EJB
    private CustomerHistoryFacade history;

    private long tag(String name) {
        return as.user("customer_dept", () -> tags.create(new TagFacade.Command(name, TagColour.GREEN)));
    }

    private static CustomerCommand command(String name, List<String> tagNames) {
        return NewOrganisation.of(name, null, "CHONGQING", "sales")
                .with(new CustomerDetails(null, null, null, null, null, tagNames));
    }

    private long customer(String name, String... tagNames) {
        return as.user("sales", () -> customers.create(command(name, List.of(tagNames)), true));
    }

    private List<String> tagsOf(long customer) {
        return as.user("sales", () -> customers.find(customer)).tags().stream()
                .map(TagRow::name)
                .toList();
    }

    private List<Long> found(boolean every, String... names) {
        CustomerFilter filter = CustomerFilter.all().and("tags", every ? FilterOperator.ALL : FilterOperator.IS, names);
        return as.user("sales", () -> customers.list(filter, FIRST)).rows().stream()
                .map(CustomerRow::id)
                .toList();
    }

    @Test
    void customersAreFoundByAnyOrEveryTag() {
        tag("甲级资质");
        tag("重点跟进");
        long both = customer("双标签客户", "甲级资质", "重点跟进");
        long one = customer("单标签客户", "甲级资质");

        assertThat(tagsOf(both)).containsExactlyInAnyOrder("甲级资质", "重点跟进");
        assertThat(found(false, "甲级资质", "重点跟进")).containsExactlyInAnyOrder(both, one);
        assertThat(found(true, "甲级资质", "重点跟进")).containsExactly(both);
        assertThat(found(false, "没有这个标签")).isEmpty();
    }

    @Test
    void manyCustomersAreTaggedAtOnceAndItCanBeUndone() {
        tag("批量一");
        tag("批量二");
        long had = customer("已有标签", "批量一");
        long hadNone = customer("没有标签");

        long given = as.user("sales", () -> bulk.begin(picked(had, hadNone), BulkCommand.tag(List.of("批量一", "批量二"))));
        assertThat(tagsOf(had)).containsExactly("批量一", "批量二");
        assertThat(tagsOf(hadNone)).containsExactly("批量一", "批量二");
        as.user("sales", () -> bulk.undo(given));
        assertThat(tagsOf(had)).containsExactly("批量一");
        assertThat(tagsOf(hadNone)).isEmpty();

        long taken = as.user("sales", () -> bulk.begin(picked(had, hadNone), BulkCommand.untag(List.of("批量一"))));
        assertThat(tagsOf(had)).isEmpty();
        assertThat(as.user("sales", () -> bulk.find(taken)).count(BulkOutcome.UNCHANGED))
                .isEqualTo(1);
        as.user("sales", () -> bulk.undo(taken));
        assertThat(tagsOf(had)).containsExactly("批量一");
        assertThat(tagsOf(hadNone)).isEmpty();
    }

    private BulkSelection picked(Long... ids) {
        return BulkCalls.now(customers, List.of(ids));
    }

    @Test
    void tagsStandInTheHistoryOfTheCustomer() {
        tag("履历标签");
        long id = customer("标签履历", "履历标签");
        as.user("sales", () -> tags.set(id, List.of()));

        assertThat(as.user("sales", () -> history.list(id, ChangeFilter.all(), FIRST))
                        .rows())
                .filteredOn(row -> row.partType().equals("tag"))
                .extracting(ChangeRow::kind, ChangeRow::part)
                .containsExactly(tuple(ChangeKind.REMOVED, "履历标签"), tuple(ChangeKind.CREATED, "履历标签"));
    }

    @Test
    void whoMayNotChangeACustomerDoesNotTagIt() {
        tag("他人");
        long customer = customer("他人客户");

        BulkSelection named = new BulkSelection(List.of(new BulkSelection.Picked(customer, 1)), null);
        for (String username : List.of("caoyang", "marketing")) {
            BulkView refused = as.user(username, () -> bulk.find(bulk.begin(named, BulkCommand.tag(List.of("他人")))));
            assertThat(refused.count(BulkOutcome.SKIPPED)).isEqualTo(1);
        }
        assertThatThrownBy(() -> as.user("marketing", () -> tags.set(customer, List.of("他人"))))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("sales", () -> tags.create(new TagFacade.Command("销售自建", TagColour.RED))))
                .isInstanceOf(EJBAccessException.class);
        assertThat(tagsOf(customer)).isEmpty();
    }

    @Test
    void aRetiredTagStaysWhereItIsButIsNotGiven() {
        long id = tag("旧标签");
        long customer = customer("旧标签客户", "旧标签");
        TagRow row = as.user("sales", () -> customers.find(customer)).tags().get(0);
        as.user(
                "customer_dept",
                () -> tags.change(id, row.version(), new TagFacade.Command("旧标签", TagColour.GREY), false));

        as.user("sales", () -> tags.set(customer, List.of("旧标签")));

        assertThat(tagsOf(customer)).containsExactly("旧标签");
        assertThat(as.user("sales", () -> tags.list())).extracting(TagRow::name).doesNotContain("旧标签");
        assertThatThrownBy(() -> customer("新客户要旧标签", "旧标签"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("tags"));
        assertThatThrownBy(() -> as.user(
                        "customer_dept",
                        () -> tags.change(id, row.version(), new TagFacade.Command("晚了", TagColour.RED), true)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void twoTagsBecomeOneAndNobodyLosesOrDoublesIt() {
        long from = tag("建筑");
        long into = tag("建筑业");
        long onlyOld = customer("仅旧", "建筑");
        long both = customer("两者", "建筑", "建筑业");

        as.user("customer_dept", () -> tags.merge(from, into));

        assertThat(tagsOf(onlyOld)).containsExactly("建筑业");
        assertThat(tagsOf(both)).containsExactly("建筑业");
        assertThat(as.user("customer_dept", () -> tags.uses()))
                .filteredOn(use -> use.tag().name().startsWith("建筑"))
                .extracting(use -> use.tag().name(), TagUse::customers)
                .containsExactly(tuple("建筑业", 2L));
    }

    @Test
    void aNameIsGivenOnce() {
        tag("Unique");

        assertThatThrownBy(() -> tag("unique "))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("customer.error.tagTaken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "甲,乙", "甲、乙", "a;b"})
    void aNameCanBeWrittenInAList(String name) {
        assertThatThrownBy(() -> tag(name)).isInstanceOf(InvalidCallException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void tagsCostAPageOneStatement(int size) {
        int statements = as.user("sales", () -> {
            customers.regions();
            StatementCount.reset();
            customers.list(CustomerFilter.all(), new PageRequest(0, size, "name"));
            return StatementCount.get();
        });

        assertThat(statements).isLessThanOrEqualTo(6);
    }
}
