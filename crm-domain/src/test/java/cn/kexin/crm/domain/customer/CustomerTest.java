package cn.kexin.crm.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final WorkCalendar calendar = new WorkCalendar("CN", "中国大陆", ZoneId.of("Asia/Shanghai"), "08:30-17:30");
    private final OrgUnit branch = new OrgUnit("CHONGQING", "重庆办事处", UnitType.BRANCH, null, calendar);
    private final Person lixiaomei = new Person("sales", "李晓梅", branch);

    private Customer customer(String name) {
        return new Customer("KH-000001", CustomerKind.ORGANISATION, name, branch, null, NOW);
    }

    @Test
    void aNewCustomerIsGeneralActiveAndInTheUnitsPool() {
        Customer customer = customer("  重庆长江建工集团有限公司 ");

        assertThat(customer.getName()).isEqualTo("重庆长江建工集团有限公司");
        assertThat(customer.getValueClass()).isEqualTo(ValueClass.GENERAL);
        assertThat(customer.getStatus()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(customer.getRelationshipStage()).isEqualTo(RelationshipStage.INTERACTION);
        assertThat(customer.getOwnerPerson()).isNull();
        assertThat(customer.getUpdatedAt()).isEqualTo(NOW);
    }

    @Test
    void aCoreCustomerNeedsANamedPerson() {
        Customer customer = customer("长江建工");

        assertThatThrownBy(() -> customer.classify(ValueClass.GOLD, true))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("core"));

        customer.assignTo(branch, lixiaomei);
        customer.classify(ValueClass.GOLD, true);
        assertThat(customer.isCore()).isTrue();
    }

    @Test
    void aCoreCustomerKeepsANamedPerson() {
        Customer customer = customer("长江建工");
        customer.assignTo(branch, lixiaomei);
        customer.classify(ValueClass.GOLD, true);

        assertThatThrownBy(() -> customer.assignTo(branch, null))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("ownerPerson"));
    }

    @Test
    void aGroupCannotBelongToItsOwnSubsidiary() {
        Customer group = customer("集团");
        Customer subsidiary = customer("子公司");
        Customer below = customer("孙公司");
        subsidiary.belongTo(group);
        below.belongTo(subsidiary);

        assertThatThrownBy(() -> group.belongTo(below)).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> group.belongTo(group)).isInstanceOf(BusinessRuleException.class);
        assertThat(group.getParent()).isNull();
    }

    @Test
    void nobodyIsTheirOwnDealer() {
        Customer dealer = customer("经销商");

        assertThatThrownBy(() -> dealer.buyThrough(dealer)).isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void aRetiredCustomerCanComeBack() {
        Customer customer = customer("长江建工");

        customer.retire();
        assertThat(customer.getStatus()).isEqualTo(CustomerStatus.INACTIVE);
        customer.reactivate();
        assertThat(customer.getStatus()).isEqualTo(CustomerStatus.ACTIVE);
    }

    @Test
    void aTouchCountsForTheUnitOfItsPersonAtThatTime() {
        OrgUnit later = new OrgUnit("CHENGDU", "成都办事处", UnitType.BRANCH, null, calendar);
        Interaction touch =
                new Interaction(customer("长江建工"), lixiaomei, Channel.VISIT, TouchDirection.OUT, NOW, NOW, "季度面访");

        lixiaomei.transferTo(later);

        assertThat(touch.getUnit()).isSameAs(branch);
    }

    @Test
    void aTouchIsRecordedAfterItHappened() {
        assertThatThrownBy(() -> new Interaction(
                        customer("长江建工"), lixiaomei, Channel.PHONE, TouchDirection.IN, NOW.plusSeconds(1), NOW, "电话"))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getField())
                        .isEqualTo("occurredAt"));
    }

    @Test
    void aNextStepHasAMomentOnlyAfterTheTouch() {
        Interaction touch =
                new Interaction(customer("长江建工"), lixiaomei, Channel.PHONE, TouchDirection.IN, NOW, NOW, "电话");

        assertThatThrownBy(() -> touch.ledTo(null, null, NOW)).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> touch.ledTo(null, "拜访", NOW.minusSeconds(1)))
                .isInstanceOf(BusinessRuleException.class);
        assertThat(touch.ledTo("同意", "拜访", NOW.plusSeconds(60)).getNextAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void aStandardPromisesTheAnswerBeforeTheSolution() {
        ServiceStandard standard = new ServiceStandard(ValueClass.GOLD);

        assertThatThrownBy(() -> standard.promise(60, 30)).isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> standard.promise(0, 30)).isInstanceOf(BusinessRuleException.class);
        standard.promise(30, 480);
        assertThat(standard.getResponseMinutes()).isEqualTo(30);
    }
}
