package cn.kexin.crm.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.Money;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Project project = new Project(someCase());

    /** The record asks nothing of its case but that there is one. */
    private static CustomerCase someCase() {
        try {
            Constructor<CustomerCase> constructor = CustomerCase.class.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Money yuan(long amount) {
        return Money.of(BigDecimal.valueOf(amount), "CNY");
    }

    @Test
    void theNextMilestoneIsTheEarliestNotReached() {
        ProjectMilestone start = project.addMilestone(null, "开工", TODAY.minusDays(30), null);
        project.addMilestone(null, "主体封顶", TODAY.plusDays(60), null);
        assertThat(project.getNextMilestone()).isEqualTo("开工");

        start.is("开工", TODAY.minusDays(30), TODAY.minusDays(20));
        assertThat(project.getNextMilestone()).isEqualTo("主体封顶");
        assertThat(project.getNextPlannedOn()).isEqualTo(TODAY.plusDays(60));
    }

    @Test
    void aMilestoneReachedLateStaysLate() {
        assertThat(ProjectMilestone.daysLate(TODAY.minusDays(30), TODAY.minusDays(20), TODAY))
                .isEqualTo(10);
        assertThat(ProjectMilestone.daysLate(TODAY.minusDays(5), null, TODAY)).isEqualTo(5);
        assertThat(ProjectMilestone.daysLate(TODAY, null, TODAY)).isZero();
        assertThat(ProjectMilestone.daysLate(null, null, TODAY)).isZero();
    }

    @Test
    void aSerialNumberStandsOnOnePlateHoweverItIsWritten() {
        project.addProduct("CBC-200", "XR 2024-0815", null);

        assertThatThrownBy(() -> project.addProduct("CBC-300", "ｘｒ２０２４０８１５", null))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                        .isEqualTo("project.error.serialTwice"));
    }

    @Test
    void aContractDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> project.isContracted(new ContractTerms("HT-1", null, TODAY, TODAY.minusDays(1))))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getField())
                        .isEqualTo("endsOn"));
    }

    @Test
    void aTenderWorthATenthOfItsAwardIsImplausible() {
        assertThat(new ProjectFigures(null, yuan(1_100_000), yuan(11_000_000), null, null).isTenderImplausible())
                .isTrue();
        assertThat(new ProjectFigures(null, yuan(9_000_000), yuan(11_000_000), null, null).isTenderImplausible())
                .isFalse();
        assertThat(new ProjectFigures(null, null, yuan(11_000_000), null, null).isTenderImplausible())
                .isFalse();
    }
}
