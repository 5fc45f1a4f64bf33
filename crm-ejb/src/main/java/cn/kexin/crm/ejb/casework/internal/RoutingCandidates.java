package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.routing.Candidate;
import cn.kexin.crm.domain.casework.routing.RoutingRule;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who of a unit could be given a matter, with what they have in hand: one statement. */
@ApplicationScoped
public class RoutingCandidates {

    private static final String SELECT =
            """
            select p.id, p.name, \
            (select count(k.id) from PersonSkill k where k.person = p and column('skill_id', k) = :skill), \
            (select count(d.id) from Delegation d where column('from_person_id', d) = p.id \
            and :today between d.firstDay and d.lastDay), \
            (select count(c.id) from CustomerCase c where column('person_id', c) = p.id and c.status in :open), \
            (select max(e.occurredAt) from Evidence e where column('person_id', e) = p.id and e.kind in :given) \
            from Person p where p.leftOn is null and exists (select r.id from RoleAssignment r \
            where r.person = p and r.role = :role and r.unit = :unit) order by p.name, p.id""";

    private static final Long NO_SKILL = -1L;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyDay day;

    /** Whoever chooses next waits until this transaction has ended, so that both do not choose the same person. */
    void waitForTurn() {
        em.createNativeQuery("select id from routing_turn where id = 1 for update")
                .getSingleResult();
    }

    /** @return whoever holds the role in the rule's unit, by name */
    List<Candidate> of(RoutingRule rule, Role role) {
        boolean any = rule.getSkill() == null;
        return em.createQuery(SELECT, Object[].class)
                .setParameter("skill", any ? NO_SKILL : rule.getSkill().getId())
                .setParameter("today", day.today())
                .setParameter("open", List.of(StageKind.ACTIVE, StageKind.WAITING))
                .setParameter("given", List.of(EvidenceKind.ASSIGNED, EvidenceKind.REASSIGNED))
                .setParameter("role", role)
                .setParameter("unit", rule.getUnit())
                .getResultStream()
                .map(row -> new Candidate(
                        (Long) row[0],
                        (String) row[1],
                        any || (Long) row[2] > 0,
                        (Long) row[3] == 0,
                        (Long) row[4],
                        Instants.of(row[5])))
                .toList();
    }
}
