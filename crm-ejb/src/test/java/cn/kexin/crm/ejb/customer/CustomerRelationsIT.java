package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexin.crm.domain.customer.ContactRelationKind;
import cn.kexin.crm.domain.customer.PaymentTerms;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.audit.ReadRow;
import cn.kexin.crm.ejb.customer.ContactRelationFacade.NewRelation;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade.ProfileText;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Groups and dealers around a customer, how its people stand to each other, what is known of them, and its terms of trade. */
class CustomerRelationsIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 500, null);
    private static int made;

    @EJB
    private CustomerFacade customers;

    @EJB
    private BulkFacade bulk;

    @EJB
    private ContactFacade contacts;

    @EJB
    private CustomerGroupFacade groups;

    @EJB
    private ContactRelationFacade relations;

    @EJB
    private CustomerProfileFacade profiles;

    @EJB
    private CustomerHistoryFacade history;

    @EJB
    private MergeFacade merges;

    @EJB
    private SourceChannelFacade sources;

    private long customer(String user, String unit, Long parent, Long dealer) {
        CustomerCommand command =
                NewOrganisation.of("关系测试公司" + ++made, null, unit, user).linkedTo(parent, dealer);
        return as.user(user, () -> customers.create(command, true));
    }

    private long chongqing(Long parent, Long dealer) {
        return customer("sales", "CHONGQING", parent, dealer);
    }

    private CustomerGroup group(String user, long id) {
        return as.user(user, () -> groups.of(id, 2));
    }

    @Test
    void theGroupShowsParentSiblingsAndSubsidiaries() {
        long parent = chongqing(null, null);
        long one = chongqing(parent, null);
        long other = chongqing(parent, null);
        long below = chongqing(one, null);

        CustomerGroup group = group("sales", one);

        assertThat(group.parent().id()).isEqualTo(parent);
        assertThat(group.siblings().rows()).extracting(Ref::id).containsExactly(other);
        assertThat(group.subsidiaries().rows()).extracting(Ref::id).containsExactly(below);
        assertThat(group("sales", parent).subsidiaries().total()).isEqualTo(2);
        assertThat(group("sales", chongqing(null, null)).isEmpty()).isTrue();
    }

    @Test
    void whoIsRelatedInTwoWaysIsNamedInBoth() {
        long parent = chongqing(null, null);
        long dealer = chongqing(parent, null);
        long sisterAndEndUser = chongqing(parent, dealer);
        long sister = chongqing(parent, null);
        long subsidiaryAndEndUser = chongqing(dealer, dealer);

        CustomerGroup group = group("sales", dealer);

        assertThat(group.siblings().rows()).extracting(Ref::id).containsExactlyInAnyOrder(sisterAndEndUser, sister);
        assertThat(group.subsidiaries().rows()).extracting(Ref::id).containsExactly(subsidiaryAndEndUser);
        assertThat(group.endUsers().rows())
                .extracting(Ref::id)
                .containsExactlyInAnyOrder(sisterAndEndUser, subsidiaryAndEndUser);
        assertThat(group.endUsers().total()).isEqualTo(2);
    }

    @Test
    void endUsersBehindADealerAreCountedAndListed() {
        long dealer = chongqing(null, null);
        List<Long> users = List.of(chongqing(null, dealer), chongqing(null, dealer), chongqing(null, dealer));

        CustomerGroup group = group("sales", dealer);

        assertThat(group.endUsers().rows()).hasSize(2);
        assertThat(group.endUsers().total()).isEqualTo(3);
        assertThat(group("sales", users.get(0)).dealer().id()).isEqualTo(dealer);
        CustomerFilter all = CustomerFilter.where("dealer.is:" + dealer);
        assertThat(as.user("sales", () -> customers.list(all, FIRST)).rows())
                .extracting(CustomerRow::id)
                .containsExactlyInAnyOrderElementsOf(users);
    }

    @Test
    void whoIsOutOfSightIsNeitherNamedNorCounted() {
        long parent = as.user("sales_director", () -> customer("caoyang", "CHENGDU", null, null));
        long mine = customer("sales_director", "CHONGQING", parent, parent);
        customer("sales_director", "CHENGDU", parent, null);
        as.user("sales_director", () -> BulkCalls.assign(bulk, customers, List.of(mine), "CHONGQING", "sales"));

        CustomerGroup seen = group("sales", mine);

        assertThat(seen.parent()).isNull();
        assertThat(seen.hasHiddenParent()).isTrue();
        assertThat(seen.dealer()).isNull();
        assertThat(seen.hasHiddenDealer()).isTrue();
        assertThat(seen.siblings().total()).isZero();
        assertThat(group("sales_director", mine).siblings().total()).isEqualTo(1);
        assertThatThrownBy(() -> group("sales", parent)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aGroupCostsTheSameWhateverItsSize() {
        long parent = chongqing(null, null);
        for (int i = 0; i < 8; i++) {
            chongqing(parent, parent);
        }

        int statements = as.user("sales", () -> {
            customers.regions();
            StatementCount.reset();
            CustomerGroup group = groups.of(parent, 2);
            assertThat(group.subsidiaries().total()).isEqualTo(8);
            assertThat(group.endUsers().total()).isEqualTo(8);
            assertThat(group.endUsers().rows()).hasSize(2);
            return StatementCount.get();
        });

        assertThat(statements).isLessThanOrEqualTo(2);
    }

    private long person(long customer, String name) {
        return as.user("sales", () -> contacts.add(customer, new ContactCommand(name, null, null, null, null, true)));
    }

    private long relate(long customer, long from, long to, ContactRelationKind kind) {
        return as.user("sales", () -> relations.add(customer, new NewRelation(from, to, kind, null)));
    }

    @Test
    void linesOfReportStayATree() {
        long customer = chongqing(null, null);
        long chief = person(customer, "总经理");
        long head = person(customer, "科长");
        long worker = person(customer, "科员");
        relate(customer, head, chief, ContactRelationKind.REPORTS_TO);
        relate(customer, worker, head, ContactRelationKind.REPORTS_TO);

        for (long[] wrong : new long[][] {{chief, worker}, {worker, chief}, {head, head}, {head, chief}}) {
            assertThatThrownBy(() -> relate(customer, wrong[0], wrong[1], ContactRelationKind.REPORTS_TO))
                    .isInstanceOf(BusinessRuleException.class);
        }
        relate(customer, worker, chief, ContactRelationKind.INFLUENCES);
        assertThat(as.user("executive", () -> relations.list(customer)))
                .extracting(each -> each.from().name() + each.kind() + each.to().name())
                .containsExactlyInAnyOrder("科长REPORTS_TO总经理", "科员REPORTS_TO科长", "科员INFLUENCES总经理");
    }

    @Test
    void peopleOfAnotherCustomerAreNotRelated() {
        long customer = chongqing(null, null);
        long here = person(customer, "甲");
        long there = person(chongqing(null, null), "乙");

        assertThatThrownBy(() -> relate(customer, here, there, ContactRelationKind.INFLUENCES))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aRelationIsRemovedByThoseOnlyWhoMayEdit() {
        long customer = chongqing(null, null);
        long relation = relate(customer, person(customer, "甲"), person(customer, "乙"), ContactRelationKind.INFLUENCES);

        assertThatThrownBy(() -> as.user("service", () -> relations.remove(customer, relation)))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("caoyang", () -> relations.list(customer)))
                .isInstanceOf(NotFoundException.class);
        as.user("sales", () -> relations.remove(customer, relation));
        assertThat(as.user("sales", () -> relations.list(customer))).isEmpty();
    }

    private static ProfileText text(String background) {
        return new ProfileText(background, null, "偏好", null);
    }

    @Test
    void aProfileIsForThoseWithTheRight() {
        long customer = chongqing(null, null);
        long contact = person(customer, "有背景的人");
        as.user("sales", () -> profiles.save(customer, null, 0, text("公司沿革")));
        as.user("sales", () -> profiles.save(customer, contact, 0, text("个人经历")));

        assertThat(as.user("sales", () -> profiles.list(customer)))
                .extracting(each -> each.text().background())
                .containsExactly("公司沿革", "个人经历");
        assertThat(as.user("service", () -> profiles.list(customer))).isEmpty();
        assertThatThrownBy(() -> as.user("service", () -> profiles.find(customer, contact)))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> as.user("caoyang", () -> profiles.list(customer)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aProfileIsChangedByOneAtATimeAndGoesWhenNothingIsLeft() {
        long customer = chongqing(null, null);
        as.user("sales", () -> profiles.save(customer, null, 0, text("一")));
        long version = as.user("sales", () -> profiles.find(customer, null).version());
        as.user("sales", () -> profiles.save(customer, null, version, text("二")));

        assertThatThrownBy(() -> as.user("sales", () -> profiles.save(customer, null, version, text("三"))))
                .isInstanceOf(StaleVersionException.class);
        long now = as.user("sales", () -> profiles.find(customer, null).version());
        as.user("sales", () -> profiles.save(customer, null, now, new ProfileText(null, null, null, null)));
        assertThat(as.user("sales", () -> profiles.list(customer))).isEmpty();
    }

    private static final TradeTerms TERMS = new TradeTerms(
            PaymentTerms.MONTHLY,
            30,
            "CNY",
            "A",
            new BigDecimal("5.50"),
            "测试发票抬头",
            "91500113203000517H",
            null,
            null,
            null);

    private void agree(String user, long id, TradeTerms terms) {
        CustomerRow row = as.user(user, () -> customers.find(id));
        as.user(user, () -> customers.edit(id, row.version(), row.toCommand().with(CustomerDetails.NONE.with(terms))));
    }

    @Test
    void termsOfTradeAreReadWrittenAndToldOnlyByThoseWithTheRight() {
        long id = chongqing(null, null);
        agree("sales", id, TERMS);
        agree(
                "sales",
                id,
                new TradeTerms(
                        PaymentTerms.MONTHLY, 45, "CNY", "A", new BigDecimal("5.5"), null, null, null, null, null));

        assertThat(as.user("sales", () -> customers.find(id)).terms())
                .extracting(TradeTerms::creditDays, TradeTerms::discountPercent, TradeTerms::invoiceTitle)
                .containsExactly(45, new BigDecimal("5.5"), null);
        assertThat(termsChanges("sales", id))
                .extracting(ChangeRow::field, ChangeRow::before, ChangeRow::after)
                .contains(tuple("termsOfTrade.creditDays", "30", "45"))
                .noneMatch(row -> row.toList().contains("termsOfTrade.discountPercent"));
        assertThat(as.user("customer_dept", () -> history.readers(id, FIRST)).rows())
                .extracting(ReadRow::fieldGroup)
                .contains("COMMERCIAL");

        assertThat(as.user("service", () -> customers.find(id)).terms()).isNull();
        assertThat(termsChanges("service", id)).isEmpty();
        as.user("sales_director", () -> BulkCalls.assign(bulk, customers, List.of(id), "CHONGQING", "sales"));
        agree("sales", id, null);
        assertThat(as.user("sales", () -> customers.find(id)).terms().creditDays())
                .isEqualTo(45);
    }

    private List<ChangeRow> termsChanges(String user, long id) {
        return as.user(user, () -> history.list(id, new ChangeFilter(null, null), FIRST)).rows().stream()
                .filter(row -> row.field() != null && row.field().startsWith("termsOfTrade."))
                .toList();
    }

    @Test
    void whoPaysAtOnceHasNoCredit() {
        long id = chongqing(null, null);
        TradeTerms terms =
                new TradeTerms(PaymentTerms.BEFORE_DELIVERY, 30, null, null, null, null, null, null, null, null);

        assertThatThrownBy(() -> agree("sales", id, terms))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("creditDays"));
    }

    @Test
    void aMergeTakesTermsOverAndItsUndoPutsThemBack() {
        long winner = chongqing(null, null);
        long loser = chongqing(null, null);
        agree("sales", loser, TERMS);

        long merge = as.user(
                "customer_dept",
                () -> merges.merge(new MergeFacade.MergeCommand(winner, List.of(loser), Map.of(), null)));

        assertThat(as.user("sales", () -> customers.find(winner)).terms()).isEqualTo(TERMS);
        as.user("customer_dept", () -> merges.undo(merge));
        assertThat(as.user("sales", () -> customers.find(winner)).terms().isEmpty())
                .isTrue();
        assertThat(as.user("sales", () -> customers.find(loser)).terms()).isEqualTo(TERMS);
    }

    private String source(String said) {
        CustomerCommand command =
                CustomerDraft.organisation("来源测试公司" + ++made).source(said).command();
        long id = as.user("sales", () -> customers.create(command, true));
        return as.user("sales", () -> customers.find(id)).source();
    }

    @Test
    void aSourceIsMeantInEitherLanguageAndANewOneWaitsToBeConfirmed() {
        assertThat(source("trade fair")).isEqualTo("展会");
        assertThat(source("直播间")).isEqualTo("直播间");

        SourceChannelFacade.SourceRow row = channel("直播间");
        assertThat(row.confirmed()).isFalse();
        as.user(
                "admin",
                () -> sources.change(
                        row.id(),
                        row.version(),
                        new SourceChannelFacade.SourceCommand("直播", "Live stream", 95, false)));
        assertThat(channel("直播间").confirmed()).isTrue();
        assertThat(source("live stream")).isEqualTo("直播间");
        assertThatThrownBy(() -> as.user(
                        "admin", () -> sources.create(new SourceChannelFacade.SourceCommand("展会", "Fair", 1, false))))
                .isInstanceOf(BusinessRuleException.class);
    }

    private SourceChannelFacade.SourceRow channel(String name) {
        return as.user("customer_dept", () -> sources.list()).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
