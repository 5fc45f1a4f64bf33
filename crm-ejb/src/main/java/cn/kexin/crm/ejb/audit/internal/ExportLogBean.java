package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.audit.ExportLogFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Reads the log of exports straight into rows. */
@Stateless
@RolesAllowed({Role.Names.ADMIN, Role.Names.CUSTOMER_DEPT})
public class ExportLogBean implements ExportLogFacade {

    @PersistenceContext
    private EntityManager em;

    @Override
    public Page<ExportRow> list(PageRequest page) {
        List<ExportRow> rows = em
                .createQuery(
                        """
                        select e.id, p.name, e.subject, e.format, e.selection, e.rows, e.begunAt, e.endedAt \
                        from ExportEntry e join e.person p order by e.id desc""",
                        Object[].class)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(row -> new ExportRow(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Integer) row[5],
                        (Instant) row[6],
                        (Instant) row[7]))
                .toList();
        return Page.of(rows, page, () -> em.createQuery("select count(e) from ExportEntry e", Long.class)
                .getSingleResult());
    }
}
