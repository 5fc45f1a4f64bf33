package cn.kexin.crm.domain.casework.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Skill;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRuleTest {

    private final WorkCalendar calendar =
            new WorkCalendar("CN", "中国", ZoneId.of("Asia/Shanghai"), "08:30-12:00,13:00-17:30");
    private final OrgUnit workshop = new OrgUnit("WORKSHOP", "工程管理部", UnitType.DEPARTMENT, null, calendar);

    private RoutingRule rule(int place) {
        return new RoutingRule("规则 " + place, place, workshop);
    }

    private static RoutedMatter matter(String about, String division) {
        return new RoutedMatter("SERVICE_REQUEST", "EQUIPMENT_FAULT", about, division, Set.of());
    }

    @Test
    void theFirstInOrderThatTakesTheMatterDecides() {
        RoutingRule pumps = rule(1).takes("SERVICE_REQUEST", "EQUIPMENT_FAULT", "热泵", null, null);
        RoutingRule faults = rule(2).takes("SERVICE_REQUEST", "EQUIPMENT_FAULT", null, null, null);
        RoutingRule all = rule(3);

        assertThat(RoutingRule.deciding(List.of(all, faults, pumps), matter("CBC-200 热泵", null)))
                .contains(pumps);
        assertThat(RoutingRule.deciding(List.of(all, faults, pumps), matter("软化器", null)))
                .contains(faults);
        pumps.moveTo(9);
        assertThat(RoutingRule.deciding(List.of(all, faults, pumps), matter("CBC-200 热泵", null)))
                .contains(faults);
        faults.switchOn(false);
        assertThat(RoutingRule.deciding(List.of(all, faults, pumps), matter("CBC-200 热泵", null)))
                .contains(all);
    }

    @Test
    void withoutARuleThatTakesItTheDefinitionDecides() {
        RoutingRule complaints = rule(1).takes("COMPLAINT", null, null, null, null);

        assertThat(RoutingRule.deciding(List.of(complaints), matter("CBC-200", null)))
                .isEmpty();
        assertThat(RoutingRule.deciding(List.of(), matter("CBC-200", null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cbc200,true", "CBC－200,true", "cbc 200 纯水,true", "RS-40,false"})
    void aModelIsKnownHoweverItIsWritten(String product, boolean taken) {
        assertThat(rule(1).takes(null, null, product, null, null).isFor(matter("CBC-200 纯水机", null)))
                .isEqualTo(taken);
        assertThat(rule(1).takes(null, null, product, null, null).isFor(matter(null, null)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"50,true", "500112,true", "5001,true", "51,false"})
    void aDivisionHoldsEverythingInIt(String division, boolean taken) {
        assertThat(rule(1).takes(null, null, null, division, null).isFor(matter(null, "500112")))
                .isEqualTo(taken);
        assertThat(rule(1).takes(null, null, null, division, null).isFor(matter(null, null)))
                .isFalse();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> rule(1).takes(null, "PAYMENT", null, null, null))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> rule(1).sendTo(workshop, null, new Skill("反渗透"), HandOut.QUEUE))
                .isInstanceOf(BusinessRuleException.class);
        assertThatThrownBy(() -> new RoutedMatter(" ", null, null, null, Set.of()))
                .isInstanceOf(BusinessRuleException.class);
    }
}
