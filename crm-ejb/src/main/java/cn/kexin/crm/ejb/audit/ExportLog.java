package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.domain.audit.ExportEntry;
import cn.kexin.crm.domain.organisation.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps who took which files out of the archive; in transactions of its own, so that what broke off is known too. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ExportLog {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * @param subject what is exported, such as customers
     * @param selection which of them, in the terms of the program
     * @return the entry's id
     */
    public long begin(long personId, String subject, String format, Object selection) {
        ExportEntry entry = new ExportEntry(
                em.getReference(Person.class, personId), subject, format, String.valueOf(selection), clock.instant());
        em.persist(entry);
        em.flush();
        return entry.getId();
    }

    /** @param rows how many records the whole file has */
    public void end(long id, int rows) {
        em.find(ExportEntry.class, id).end(rows, clock.instant());
    }
}
