package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Delegation;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.RoleAssignment;
import cn.kexin.crm.domain.organisation.SignIn;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.LeaveCommand;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets people leave so that nothing is left without an owner (DOMAIN: “when someone leaves”). */
@ApplicationScoped
public class Departures {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CompanyDay day;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Organisation organisation;

    @Inject
    private Members members;

    @Inject
    private Event<PersonLeaving> leavingEvent;

    List<PersonLeaving.Moved> leave(LeaveCommand command) {
        Person person = organisation.person(command.personId(), command.version());
        Person successor = members.person("successor", command.successor());
        check(person, successor, command.lastDay());
        PersonLeaving leaving = new PersonLeaving(person, successor, clock.instant());
        handOverHeadships(leaving);
        leavingEvent.fire(leaving);
        endRolesAndDelegations(person, command.lastDay());
        organisation.signIn(person).ifPresent(SignIn::endAllSessions);
        person.leave(command.lastDay());
        em.flush();
        return leaving.moved();
    }

    private void check(Person person, Person successor, LocalDate lastDay) {
        if (!person.isActive()) {
            throw new BusinessRuleException("organisation.error.hasLeft", person.getName());
        }
        if (person.getId() == viewer.get().personId()) {
            throw new BusinessRuleException("organisation.error.leaveSelf");
        }
        if (person.equals(successor)) {
            throw BusinessRuleException.onField("successor", "organisation.error.successorIsSelf");
        }
        if (lastDay.isAfter(day.today())) {
            throw BusinessRuleException.onField("lastDay", "organisation.error.lastDayInFuture");
        }
    }

    private void handOverHeadships(PersonLeaving leaving) {
        List<OrgUnit> headed = em.createQuery("select u from OrgUnit u where u.head = :person", OrgUnit.class)
                .setParameter("person", leaving.person())
                .getResultList();
        headed.forEach(unit -> unit.appointHead(leaving.successor()));
        leaving.moved(
                "organisation.moved.headships",
                headed.stream().map(OrgUnit::getName).toList());
    }

    private void endRolesAndDelegations(Person person, LocalDate lastDay) {
        List<RoleAssignment> held = em.createQuery(
                        "select r from RoleAssignment r where r.person = :person", RoleAssignment.class)
                .setParameter("person", person)
                .getResultList();
        keepAnAdministrator(held);
        held.forEach(em::remove);
        em.createQuery(
                        "select d from Delegation d where (d.from = :person or d.to = :person) and d.lastDay > :day",
                        Delegation.class)
                .setParameter("person", person)
                .setParameter("day", lastDay)
                .getResultList()
                .forEach(delegation -> delegation.endOn(lastDay));
    }

    /** @throws BusinessRuleException when nobody would administer once these assignments are gone */
    void keepAnAdministrator(List<RoleAssignment> going) {
        Set<Long> ids = going.stream()
                .filter(assignment -> assignment.getRole() == Role.ADMIN)
                .map(RoleAssignment::getId)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return;
        }
        long staying = em.createQuery(
                        "select count(r) from RoleAssignment r where r.role = :role and r.person.leftOn is null"
                                + " and r.id not in :ids",
                        Long.class)
                .setParameter("role", Role.ADMIN)
                .setParameter("ids", ids)
                .getSingleResult();
        if (staying == 0) {
            throw new BusinessRuleException("organisation.error.lastAdministrator");
        }
    }
}
