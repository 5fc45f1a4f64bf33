package cn.kexin.crm.ejb.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.casework.ConfirmationState;
import cn.kexin.crm.domain.casework.CustomerConfirmation;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfirmationIT extends FacadeTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:30:00Z");

    @EJB
    private CaseworkFacade casework;

    @EJB
    private WorkFacade work;

    @EJB
    private ConfirmationFacade confirmations;

    @PersistenceContext
    private EntityManager em;

    private long resolved;

    @BeforeEach
    void aCaseThatIsDoneFromOurSide() {
        TestClock.set(MONDAY);
        long customer =
                em.createQuery("select min(c.id) from Customer c", Long.class).getSingleResult();
        resolved = as.role(Role.CUSTOMER_DEPT, () -> {
            long id = casework.open(new OpenCase(
                    "SERVICE_REQUEST",
                    "SYSTEM_FAULT",
                    customer,
                    null,
                    "远程数据未上传",
                    null,
                    Channel.PHONE,
                    Priority.NORMAL,
                    null));
            casework.take(id, casework.find(id).row().version());
            casework.transition(new MoveCase(id, null, "IN_PROGRESS", null));
            TaskView duty = casework.find(id).tasks().stream()
                    .filter(task -> task.duty().equals("SOLVE"))
                    .findFirst()
                    .orElseThrow();
            work.complete(duty.id(), duty.version(), "DONE", "已重启网关");
            return id;
        });
    }

    private String ask() {
        return as.role(Role.CUSTOMER_DEPT, () -> confirmations.ask(resolved));
    }

    private void resolve() {
        as.role(Role.CUSTOMER_DEPT, () -> casework.transition(new MoveCase(resolved, null, "RESOLVED", "网关已恢复")));
    }

    private StageKind status() {
        return as.role(Role.CUSTOMER_DEPT, () -> casework.find(resolved)).row().status();
    }

    private void refusedWith(String key, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.getKey())
                .isEqualTo(key));
    }

    @Test
    void theCustomerConfirmsOnceAndReadsWhatWasDone() {
        refusedWith("confirmation.error.notResolved", this::ask);
        resolve();
        String secret = ask();
        ConfirmationAsked asked = confirmations.read(secret);
        assertThat(asked.state()).isEqualTo(ConfirmationState.OPEN);
        assertThat(asked.solution()).isEqualTo("网关已恢复");

        confirmations.answer(secret, true, 5, "很快");
        assertThat(status()).isEqualTo(StageKind.CLOSED);
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> casework.evidence(resolved, new PageRequest(0, 50, null)))
                        .rows())
                .filteredOn(row -> row.kind() == EvidenceKind.CONFIRMED)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actorName()).isNull();
                    assertThat(row.note()).isEqualTo("★★★★★ 很快");
                });
        assertThat(confirmations.read(secret).state()).isEqualTo(ConfirmationState.ANSWERED);
        refusedWith("confirmation.error.ANSWERED", () -> confirmations.answer(secret, false, 1, "又坏了"));
        assertThat(as.role(Role.CUSTOMER_DEPT, () -> confirmations.last(resolved))
                        .stars())
                .isEqualTo(5);
    }

    @Test
    void whatIsNotDoneForTheCustomerGoesBackToWorkWithTheirWords() {
        resolve();
        String secret = ask();
        refusedWith("confirmation.error.wordsMissing", () -> confirmations.answer(secret, false, null, " "));

        confirmations.answer(secret, false, 2, "还是没有数据");
        assertThat(status()).isEqualTo(StageKind.ACTIVE);
    }

    @Test
    void aLinkEndsByTimeByANewerOneAndWhenTheCaseGoesOn() {
        resolve();
        String first = ask();
        String second = ask();
        assertThat(confirmations.read(first).state()).isEqualTo(ConfirmationState.EXPIRED);
        as.role(Role.CUSTOMER_DEPT, () -> casework.transition(new MoveCase(resolved, null, "IN_PROGRESS", "再看一下")));
        refusedWith("confirmation.error.OVERTAKEN", () -> confirmations.answer(second, true, 5, null));

        TestClock.advance(CustomerConfirmation.VALID.plus(Duration.ofMinutes(1)));
        refusedWith("confirmation.error.EXPIRED", () -> confirmations.answer(second, true, 5, null));
        assertThatThrownBy(() -> confirmations.read(second + "x")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoMayNotSeeTheCaseHearsNothing() {
        resolve();
        ask();

        assertThat(as.role(Role.CUSTOMER_DEPT, () -> confirmations.last(resolved)))
                .isNotNull();
        assertThatThrownBy(() -> as.role(Role.MARKETING, () -> confirmations.ask(resolved)))
                .isInstanceOf(BusinessRuleException.class);
        assertThat(as.user("functional", () -> confirmations.last(resolved))).isNull();
    }
}
