package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Delegation;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.DelegationCommand;
import cn.kexin.crm.ejb.organisation.DelegationFacade;
import cn.kexin.crm.ejb.organisation.DelegationGiven;
import cn.kexin.crm.ejb.organisation.DelegationRow;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.SignInChanged;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Keeps who stands in for whom. */
@Stateless
@RolesAllowed("**")
public class DelegationBean implements DelegationFacade {

    private static final String ROWS =
            """
            select new cn.kexin.crm.ejb.organisation.DelegationRow(d.id, d.version, f.username, f.name, t.username, t.name, \
            d.firstDay, d.lastDay, d.reason) from Delegation d join d.from f join d.to t""";

    private static final Map<String, String> ORDER = Map.of("firstDay", "d.firstDay", "lastDay", "d.lastDay");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyDay company;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Organisation organisation;

    @Inject
    private Members members;

    @Inject
    private Event<SignInChanged> changed;

    @Inject
    private Event<DelegationGiven> given;

    @Override
    public List<DelegationRow> mine() {
        return em.createQuery(
                        ROWS + " where d.lastDay >= :today and (f.id = :me or t.id = :me) order by d.firstDay, d.id",
                        DelegationRow.class)
                .setParameter("today", today())
                .setParameter("me", viewer.get().personId())
                .getResultList();
    }

    @Override
    @RolesAllowed(Role.Names.ADMIN)
    public Page<DelegationRow> list(PageRequest page) {
        String field = page.sort() == null ? "firstDay" : page.sortField();
        if (!ORDER.containsKey(field)) {
            throw BusinessRuleException.onField("sort", "common.error.sort", field);
        }
        boolean descending = page.sort() == null || page.descending();
        List<DelegationRow> rows = em.createQuery(
                        ROWS + " order by " + ORDER.get(field) + (descending ? " desc" : "") + ", d.id",
                        DelegationRow.class)
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(
                rows,
                em.createQuery("select count(d) from Delegation d", Long.class).getSingleResult());
    }

    @Override
    public long create(DelegationCommand command) {
        Viewer me = viewer.get();
        Person from = command.from() == null || command.from().isBlank()
                ? organisation.person(me.personId())
                : members.person("from", command.from());
        if (from.getId() != me.personId() && !me.has(Role.ADMIN)) {
            throw new EJBAccessException("delegation for somebody else");
        }
        if (command.lastDay().isBefore(today())) {
            throw BusinessRuleException.onField("lastDay", "organisation.error.delegationPast");
        }
        Delegation delegation = new Delegation(
                from, members.person("to", command.to()), command.firstDay(), command.lastDay(), command.reason());
        em.persist(delegation);
        given.fire(new DelegationGiven(delegation.getId(), delegation.getTo().getId(), me.personId()));
        changed.fire(new SignInChanged(delegation.getTo().getUsername()));
        return delegation.getId();
    }

    @Override
    public void end(long id, long version) {
        Delegation delegation = em.find(Delegation.class, id);
        Viewer me = viewer.get();
        boolean mayEnd = delegation != null
                && (me.has(Role.ADMIN)
                        || delegation.getFrom().getId() == me.personId()
                        || delegation.getTo().getId() == me.personId());
        if (!mayEnd) {
            throw new NotFoundException("delegation", id);
        }
        StaleVersionException.check(delegation, version);
        delegation.endOn(today().minusDays(1));
        changed.fire(new SignInChanged(delegation.getTo().getUsername()));
    }

    private LocalDate today() {
        return company.today();
    }
}
