package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.CustomerTag;
import cn.kexin.crm.domain.customer.Tag;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.TagFacade;
import cn.kexin.crm.ejb.customer.TagRow;
import cn.kexin.crm.ejb.customer.TagUse;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;

/** Keeps the tags. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD
})
public class TagBean implements TagFacade {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private Taggings taggings;

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD,
        Role.Names.EXECUTIVE
    })
    public List<TagRow> list() {
        return em.createQuery(
                        "select t.id, t.version, t.name, t.colour, t.active from Tag t where t.active = true order by t.name",
                        Object[].class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(column -> Tags.row(column, 0))
                .toList();
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public List<TagUse> uses() {
        return em.createQuery(
                        """
                        select t.id, t.version, t.name, t.colour, t.active, \
                        (select count(c) from CustomerTag c where c.tag = t) from Tag t order by t.active desc, t.name""",
                        Object[].class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(column -> new TagUse(Tags.row(column, 0), ((Number) column[5]).longValue()))
                .toList();
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public long create(Command command) {
        requireFree(command.name(), null);
        Tag tag = new Tag(command.name(), command.colour());
        em.persist(tag);
        return tag.getId();
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public void change(long id, long version, Command command, boolean active) {
        Tag tag = load(id);
        StaleVersionException.check(tag, version);
        requireFree(command.name(), id);
        tag.call(command.name(), command.colour());
        if (active) {
            tag.bringBack();
        } else {
            tag.retire();
        }
    }

    private void requireFree(String name, Long exceptId) {
        boolean taken = em.createQuery("select t.id from Tag t where lower(t.name) = lower(:name)", Long.class)
                .setParameter("name", name.strip())
                .getResultStream()
                .anyMatch(id -> !id.equals(exceptId));
        if (taken) {
            throw BusinessRuleException.onField("name", "customer.error.tagTaken", name.strip());
        }
    }

    @Override
    @RolesAllowed(Role.Names.CUSTOMER_DEPT)
    public void merge(long from, long into) {
        if (from == into) {
            throw BusinessRuleException.onField("into", "customer.error.tagItself");
        }
        Tag old = load(from);
        Tag kept = load(into);
        HashSet<Long> have =
                new HashSet<>(em.createQuery("select c.customer.id from CustomerTag c where c.tag = :tag", Long.class)
                        .setParameter("tag", kept)
                        .getResultList());
        for (CustomerTag each : em.createQuery("select c from CustomerTag c where c.tag = :tag", CustomerTag.class)
                .setParameter("tag", old)
                .getResultList()) {
            if (have.add(each.getCustomer().getId())) {
                em.persist(new CustomerTag(each.getCustomer(), kept));
            }
            em.remove(each);
        }
        em.flush();
        em.remove(old);
    }

    @Override
    public void set(long customerId, List<String> names) {
        taggings.set(customers.toEdit(customerId, viewer.get()), names);
    }

    private Tag load(long id) {
        Tag tag = em.find(Tag.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (tag == null) {
            throw new NotFoundException(CustomerTag.TYPE, id);
        }
        return tag;
    }
}
