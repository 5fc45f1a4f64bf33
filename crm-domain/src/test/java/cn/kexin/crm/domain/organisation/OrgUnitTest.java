package cn.kexin.crm.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrgUnitTest {

    private final Company company = new Company();

    @Test
    void aBranchMovesFromTheDepartmentToTheHeadOffice() {
        company.chongqing.moveUnder(company.headOffice);

        assertThat(company.chongqing.getParent()).isEqualTo(company.headOffice);
    }

    @Test
    void aUnitMayComeToStandAtTheTop() {
        company.sales.moveUnder(null);

        assertThat(company.sales.getParent()).isNull();
    }

    @Test
    void aUnitCannotComeToStandBelowItself() {
        assertThatThrownBy(() -> company.headOffice.moveUnder(company.chongqing))
                .isInstanceOf(BusinessRuleException.class)
                .satisfies(refusal -> assertThat(((BusinessRuleException) refusal).getKey())
                        .isEqualTo("organisation.error.unitBelowItself"));
        assertThatThrownBy(() -> company.sales.moveUnder(company.sales)).isInstanceOf(BusinessRuleException.class);
        assertThat(company.headOffice.getParent()).isNull();
    }

    @Property
    void whateverIsMovedTheTopIsReachedFromEverywhere(
            @ForAll @Size(40) List<@IntRange(max = 7) Integer> moved,
            @ForAll @Size(40) List<@IntRange(max = 7) Integer> under) {
        List<OrgUnit> units = units();
        for (int i = 0; i < moved.size(); i++) {
            move(units.get(moved.get(i)), units.get(under.get(i)));
        }

        assertThat(units).allSatisfy(unit -> assertThat(stepsToTheTop(unit)).isLessThan(units.size()));
    }

    private List<OrgUnit> units() {
        List<OrgUnit> units = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            units.add(new OrgUnit("U" + i, "部门" + i, UnitType.BRANCH, null, company.calendar));
        }
        return units;
    }

    private static void move(OrgUnit unit, OrgUnit parent) {
        try {
            unit.moveUnder(parent);
        } catch (BusinessRuleException refused) {
            assertThat(refused.getField()).isEqualTo("parent");
        }
    }

    private static int stepsToTheTop(OrgUnit unit) {
        int steps = 0;
        for (OrgUnit above = unit.getParent(); above != null && steps < 100; above = above.getParent()) {
            steps++;
        }
        return steps;
    }

    @Test
    void aHeadIsAppointedAndTheOfficeCanFallVacant() {
        company.sales.appointHead(company.zhangwei);
        assertThat(company.sales.getHead()).isEqualTo(company.zhangwei);

        company.sales.appointHead(null);
        assertThat(company.sales.getHead()).isNull();
    }

    @Test
    void aUnitIsClosedAndMayBeReopened() {
        company.chongqing.close();
        assertThat(company.chongqing.isActive()).isFalse();

        company.chongqing.reopen();
        assertThat(company.chongqing.isActive()).isTrue();
    }
}
