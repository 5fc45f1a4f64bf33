package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.Evidence;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.WorkCalendar;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Makes the {@link Act} under which something is done to a case; its evidence goes to the database. */
@ApplicationScoped
public class CaseActs {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    private DefinitionRouting routing;

    @Inject
    private ProcessCatalog catalog;

    @Inject
    private CaseNews news;

    @Inject
    private CaseHooks hooks;

    /** @return an act of the signed-in person on an existing case */
    Act on(CustomerCase theCase) {
        return under(catalog.model(theCase));
    }

    /** @return an act of the signed-in person under a definition */
    Act under(ProcessModel process) {
        return by(em.getReference(Person.class, viewer.get().personId()), process);
    }

    /** @return an act of the system on an existing case */
    Act ofSystem(CustomerCase theCase) {
        return by(null, catalog.model(theCase));
    }

    Act by(Person actor, ProcessModel process) {
        return by(actor, process, evidence -> keep(evidence, process), task -> news.opened(task, actor, process));
    }

    /**
     * @param actor null for the system
     * @param log takes the evidence; the caller sees to its being {@linkplain #keep kept}
     * @param opened takes the duties of other departments; the caller sees to their being told
     */
    Act by(Person actor, ProcessModel process, Consumer<Evidence> log, Consumer<CaseTask> opened) {
        return at(clock.instant(), actor, process, log, opened);
    }

    /** Stores evidence of what happens now and tells those whom it concerns. */
    void keep(Evidence evidence, ProcessModel process) {
        em.persist(evidence);
        news.of(evidence, process);
        hooks.of(evidence);
    }

    /** @return an act at another moment than now, for telling what happened before */
    Act at(Instant at, Person actor, ProcessModel process, Consumer<Evidence> log) {
        return at(at, actor, process, log, task -> {});
    }

    private Act at(Instant at, Person actor, ProcessModel process, Consumer<Evidence> log, Consumer<CaseTask> opened) {
        return new Act(
                // Databases keep microseconds; a figure computed before and after storing must be the same.
                at.truncatedTo(ChronoUnit.MICROS),
                actor,
                process,
                catalog::model,
                this::workingTime,
                routing,
                log,
                opened);
    }

    WorkingTime workingTime(OrgUnit unit) {
        WorkCalendar calendar = unit.getCalendar();
        return workingTimes.of(calendar.getId(), calendar.getVersion());
    }
}
