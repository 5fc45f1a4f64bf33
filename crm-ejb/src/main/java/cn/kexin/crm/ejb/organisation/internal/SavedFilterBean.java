package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.SavedFilter;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.SavedFilterFacade;
import cn.kexin.crm.ejb.organisation.SavedFilterRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Keeps saved filters. */
@Stateless
@RolesAllowed("**")
public class SavedFilterBean implements SavedFilterFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Override
    public List<SavedFilterRow> list(String list) {
        return em.createQuery(
                        """
                        select new cn.kexin.crm.ejb.organisation.SavedFilterRow(f.id, f.name, f.query) \
                        from SavedFilter f where f.person.id = :me and f.list = :list order by f.name""",
                        SavedFilterRow.class)
                .setParameter("me", viewer.get().personId())
                .setParameter("list", list)
                .getResultList();
    }

    @Override
    public long save(String list, String name, String query) {
        List<SavedFilter> known = em.createQuery(
                        "select f from SavedFilter f where f.person.id = :me and f.list = :list", SavedFilter.class)
                .setParameter("me", viewer.get().personId())
                .setParameter("list", list)
                .getResultList();
        SavedFilter filter = known.stream()
                .filter(f -> f.getName().equals(name.strip()))
                .findFirst()
                .orElseGet(() -> add(list, name.strip(), query, known.size()));
        filter.change(query);
        return filter.getId();
    }

    private SavedFilter add(String list, String name, String query, int known) {
        if (known >= MOST) {
            throw BusinessRuleException.onField("filterName", "common.filter.error.tooMany", MOST);
        }
        SavedFilter filter =
                new SavedFilter(em.getReference(Person.class, viewer.get().personId()), list, name, query);
        em.persist(filter);
        return filter;
    }

    @Override
    public void rename(long id, String name) {
        em.createQuery("select f from SavedFilter f where f.id = :id and f.person.id = :me", SavedFilter.class)
                .setParameter("id", id)
                .setParameter("me", viewer.get().personId())
                .getResultStream()
                .findFirst()
                .ifPresent(filter -> rename(filter, name.strip()));
    }

    private void rename(SavedFilter filter, String name) {
        boolean taken = list(filter.getList()).stream()
                .anyMatch(row -> row.id() != filter.getId() && row.name().equals(name));
        if (taken) {
            throw BusinessRuleException.onField("name", "common.filter.error.nameTaken", name);
        }
        filter.rename(name);
    }

    @Override
    public void discard(long id) {
        em.createQuery("delete from SavedFilter f where f.id = :id and f.person.id = :me")
                .setParameter("id", id)
                .setParameter("me", viewer.get().personId())
                .executeUpdate();
    }
}
