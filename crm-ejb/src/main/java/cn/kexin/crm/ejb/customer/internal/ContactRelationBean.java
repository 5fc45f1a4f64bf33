package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.ContactRelation;
import cn.kexin.crm.domain.customer.ContactRelationKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.ContactRelationFacade;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps how the people at a customer stand to each other; the customer is locked meanwhile, so that no circle slips in. */
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
public class ContactRelationBean implements ContactRelationFacade {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerQueries queries;

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
    public List<Relation> list(long customerId) {
        queries.rights(customerId, viewer.get());
        return em.createQuery(
                        """
                        select r.id, f.id, f.name, t.id, t.name, r.kind, r.note from ContactRelation r join r.from f join r.to t
                        where r.customer.id = :customer order by r.kind desc, f.name, t.name, r.id""",
                        Object[].class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Relation(
                        (Long) row[0],
                        new Ref((Long) row[1], null, (String) row[2]),
                        new Ref((Long) row[3], null, (String) row[4]),
                        (ContactRelationKind) row[5],
                        (String) row[6]))
                .toList();
    }

    @Override
    public long add(long customerId, NewRelation wanted) {
        customers.toEdit(customerId, viewer.get());
        Contact from = customers.linkedContact("from", customerId, wanted.from(), viewer.get());
        Contact to = customers.linkedContact("to", customerId, wanted.to(), viewer.get());
        List<Relation> known = list(customerId);
        if (known.stream()
                .anyMatch(each -> each.kind() == wanted.kind()
                        && each.from().id() == from.getId()
                        && each.to().id() == to.getId())) {
            throw BusinessRuleException.onField("to", "customer.error.relationKnown", from.getName(), to.getName());
        }
        ContactRelation relation = new ContactRelation(from, to, wanted.kind(), wanted.note());
        relation.requireTree(superiors(known));
        em.persist(relation);
        return relation.getId();
    }

    private static Map<Long, Long> superiors(List<Relation> known) {
        return known.stream()
                .filter(each -> each.kind() == ContactRelationKind.REPORTS_TO)
                .collect(Collectors.toMap(
                        each -> each.from().id(), each -> each.to().id(), (one, other) -> one));
    }

    @Override
    public void remove(long customerId, long relationId) {
        customers.toEdit(customerId, viewer.get());
        ContactRelation relation = em.find(ContactRelation.class, relationId);
        if (relation == null || relation.getCustomer().getId() != customerId) {
            throw new NotFoundException("contactRelation", relationId);
        }
        em.remove(relation);
    }
}
