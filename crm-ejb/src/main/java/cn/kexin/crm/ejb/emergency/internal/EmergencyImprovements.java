package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.domain.emergency.EmergencyImprovement;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.remedy.RemedyAction;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.casework.CaseRecords;
import cn.kexin.crm.ejb.emergency.EmergencyView;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.remedy.ActionCommand;
import cn.kexin.crm.ejb.remedy.AgreedActions;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/** What came of looking back: actions on the case, and cases of their own that were split off since; open until they are done. */
@ApplicationScoped
public class EmergencyImprovements {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseRecords records;

    @Inject
    private CaseAccess cases;

    @Inject
    private AgreedActions actions;

    void add(Emergency emergency, ActionCommand command) {
        if (emergency.getState().isAtWork()) {
            throw new BusinessRuleException("emergency.error.notEnded");
        }
        CustomerCase theCase = records.locked(emergency.getCustomerCase().getId());
        em.persist(new EmergencyImprovement(emergency, actions.agree(theCase, command)));
    }

    /** One statement for actions, one for cases. */
    List<EmergencyView.Improvement> of(Emergency emergency, Viewer viewer) {
        return Stream.concat(agreed(emergency), splitOff(emergency, viewer)).toList();
    }

    private Stream<EmergencyView.Improvement> agreed(Emergency emergency) {
        return em.createQuery(
                        """
                        select a from RemedyAction a join fetch a.task t where exists (select i.id from EmergencyImprovement i \
                        where i.action = a and i.emergency = :emergency) order by a.id""",
                        RemedyAction.class)
                .setParameter("emergency", emergency)
                .setHint("eclipselink.join-fetch", "a.task.unit")
                .setHint("eclipselink.left-join-fetch", "a.task.person")
                .getResultStream()
                .map(RemedyAction::getTask)
                .map(task -> new EmergencyView.Improvement(
                        null,
                        task.getTitle(),
                        name(task.getPerson()),
                        task.getUnit().getName(),
                        task.getDueAt(),
                        task.isOpen(),
                        task.getNote()));
    }

    private Stream<EmergencyView.Improvement> splitOff(Emergency emergency, Viewer viewer) {
        Conditions where = cases.restrict(new Conditions(), viewer, "c")
                .and("c.parent = :whole", "whole", emergency.getCustomerCase())
                .and("c.openedAt >= :since", "since", emergency.getStartedAt());
        return where.bind(em.createQuery(
                        "select c from CustomerCase c join fetch c.unit left join fetch c.person" + where.where()
                                + " order by c.id",
                        CustomerCase.class))
                .getResultStream()
                .map(part -> new EmergencyView.Improvement(
                        part.getId(),
                        part.getNumber() + " " + part.getSubject(),
                        name(part.getPerson()),
                        part.getUnit().getName(),
                        part.getDueAt(),
                        part.getStatus() == StageKind.ACTIVE || part.getStatus() == StageKind.WAITING,
                        null));
    }

    private static String name(Person person) {
        return person == null ? null : person.getName();
    }
}
