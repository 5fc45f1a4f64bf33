package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.customer.list.BulkField;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.customer.list.BulkState;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.BulkCommand;
import cn.kexin.crm.ejb.customer.BulkFacade;
import cn.kexin.crm.ejb.customer.BulkLineRow;
import cn.kexin.crm.ejb.customer.BulkSelection;
import cn.kexin.crm.ejb.customer.BulkSelection.Picked;
import cn.kexin.crm.ejb.customer.BulkView;
import cn.kexin.crm.ejb.customer.internal.CustomerQueries;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Begins changes of many customers, and ends small ones at once. */
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
public class BulkBean implements BulkFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private BulkCommands commands;

    @Inject
    private BulkLines lines;

    @Inject
    private BulkSlice slices;

    @Inject
    private BulkQueries queries;

    @Inject
    private CustomerQueries customers;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Clock clock;

    @Override
    public long begin(BulkSelection selection, BulkCommand command) {
        Viewer actor = viewer.get();
        String changedTo = commands.changedTo(command, actor);
        List<Picked> picked =
                selection.all() == null ? selection.picked() : customers.versions(selection.all(), MOST + 1, actor);
        if (picked.isEmpty()) {
            throw new BusinessRuleException("list.error.nothingSelected");
        }
        if (picked.size() > MOST) {
            throw new BusinessRuleException("list.error.tooManySelected", MOST);
        }
        BulkChange change = new BulkChange(
                command.kind(),
                command.field(),
                command.field() == BulkField.CUSTOM ? command.custom() : null,
                changedTo,
                em.getReference(Person.class, actor.personId()),
                clock.instant());
        em.persist(change);
        em.flush();
        lines.write(change, picked);
        work(change, picked.size());
        return change.getId();
    }

    private void work(BulkChange change, long customersOfIt) {
        Viewer actor = viewer.get();
        if (customersOfIt > AT_ONCE) {
            jobs.submit(BulkJob.KIND, String.valueOf(change.getId()), null, actor.personId());
            return;
        }
        boolean undoing = change.getState() == BulkState.UNDOING;
        int looked;
        do {
            looked = undoing ? slices.undo(change, actor) : slices.change(change, actor);
            em.flush();
        } while (looked > 0);
        change.end(clock.instant());
    }

    @Override
    public BulkView find(long id) {
        return queries.views(List.of(own(id, LockModeType.NONE))).get(0);
    }

    @Override
    public Page<BulkView> list(PageRequest page) {
        return queries.list(viewer.get().personId(), page);
    }

    @Override
    public Page<BulkLineRow> lines(long id, BulkOutcome outcome, PageRequest page) {
        return queries.lines(own(id, LockModeType.NONE), outcome, page, viewer.get());
    }

    @Override
    public void cancel(long id) {
        BulkChange change = own(id, LockModeType.PESSIMISTIC_WRITE);
        if (change.isRunning()) {
            change.stop(clock.instant());
            jobs.latest(BulkJob.KIND, String.valueOf(id)).ifPresent(job -> jobs.cancel(job.id()));
        }
    }

    @Override
    public void undo(long id) {
        BulkChange change = own(id, LockModeType.PESSIMISTIC_WRITE);
        change.beginUndo(clock.instant());
        work(change, queries.count(change, BulkOutcome.CHANGED));
    }

    private BulkChange own(long id, LockModeType lock) {
        BulkChange change = em.find(BulkChange.class, id, lock);
        if (change == null || change.getActor().getId() != viewer.get().personId()) {
            throw new NotFoundException("bulkChange", id);
        }
        return change;
    }
}
