package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportRun;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Takes back what an import made, all of it or nothing. */
@ApplicationScoped
public class Reversal {

    /** Records that one transaction takes back. */
    private static final int MOST = 10_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerIntake customers;

    @Inject
    private Clock clock;

    void reverse(ImportRun run, Person by) {
        run.reverse(by, clock.instant());
        List<Long> made = made(run);
        if (made.size() > MOST) {
            throw new BusinessRuleException("exchange.error.reversalTooLarge", MOST);
        }
        if (run.getKind() == ImportKind.CUSTOMERS) {
            customers.removeCustomers(made);
        } else {
            customers.removeContacts(made);
        }
    }

    private List<Long> made(ImportRun run) {
        List<?> ids = em.createNativeQuery("select record_id from import_record where run_id = ?1")
                .setParameter(1, run.getId())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }
}
