package cn.kexin.crm.ejb.mail.internal;

import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.mail.MailState;
import cn.kexin.crm.ejb.mail.MailRow;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Reads messages that the caller has been found to see. */
@ApplicationScoped
public class MailQueries {

    private static final String FROM = " from MailMessage m left join m.customer c left join m.contact k";

    private static final String SELECT =
            """
            select m.id, m.version, m.direction, m.state, m.fromName, m.fromAddress, m.subject, m.occurredAt, c.id, \
            c.number, c.name, k.name, m.noteKey, m.noteArgument"""
                    + FROM;

    @PersistenceContext
    private EntityManager em;

    /** @param addresses whether the caller may read how people are reached */
    Page<MailRow> page(Conditions where, String order, PageRequest page, boolean addresses) {
        List<MailRow> rows = where.bind(em.createQuery(SELECT + where.where() + order, Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(column -> row(column, addresses))
                .toList();
        return Page.of(
                rows, page, () -> where.bind(em.createQuery("select count(m)" + FROM + where.where(), Long.class))
                        .getSingleResult());
    }

    MailRow row(long id, boolean addresses) {
        return row(
                em.createQuery(SELECT + " where m.id = :id", Object[].class)
                        .setParameter("id", id)
                        .getSingleResult(),
                addresses);
    }

    private static MailRow row(Object[] column, boolean addresses) {
        String name = (String) column[4];
        return new MailRow(
                (Long) column[0],
                (Long) column[1],
                (TouchDirection) column[2],
                (MailState) column[3],
                name != null && !name.contains("@") || !addresses ? hidden(name) : (String) column[5],
                (String) column[6],
                (Instant) column[7],
                Ref.of((Long) column[8], (String) column[9], (String) column[10]),
                (String) column[11],
                (String) column[12],
                addresses ? (String) column[13] : null);
    }

    private static String hidden(String name) {
        return name == null || name.contains("@") ? null : name;
    }
}
