package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads the directory: one statement a question. */
@Stateless
@RolesAllowed("**")
public class DirectoryBean implements DirectoryFacade {

    private static final String UNIT = "select new cn.kexin.crm.ejb.shared.Ref(u.id, u.code, u.name) from OrgUnit u";

    private static final String PERSON =
            """
            select new cn.kexin.crm.ejb.organisation.DirectoryEntry(p.username, p.name, u.code, u.name) \
            from Person p join p.unit u""";

    @PersistenceContext
    private EntityManager em;

    @Override
    public List<Ref> units(String text, int limit) {
        Conditions where = new Conditions()
                .and("u.active = true")
                .andIfGiven(
                        "lower(u.code) like :text escape '!' or lower(u.name) like :text escape '!'",
                        "text",
                        patternOrNull(text));
        return where.bind(em.createQuery(UNIT + where.where() + " order by u.name, u.id", Ref.class))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<DirectoryEntry> people(String text, String unit, int limit) {
        Conditions where = new Conditions()
                .and("p.leftOn is null")
                .andIfGiven(
                        "lower(p.username) like :text escape '!' or lower(p.name) like :text escape '!'",
                        "text",
                        patternOrNull(text))
                .andIfGiven(
                        "u.code = :unit or exists (select 1 from RoleAssignment r"
                                + " where r.person = p and r.unit.code = :unit)",
                        "unit",
                        unit);
        return where.bind(em.createQuery(PERSON + where.where() + " order by p.name, p.id", DirectoryEntry.class))
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Ref unit(String code) {
        return em.createQuery(UNIT + " where u.active = true and u.code = :code", Ref.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public DirectoryEntry person(String username) {
        return em.createQuery(PERSON + " where p.leftOn is null and p.username = :username", DirectoryEntry.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static String patternOrNull(String text) {
        return text == null || text.isBlank() ? null : Conditions.containing(text.strip());
    }
}
