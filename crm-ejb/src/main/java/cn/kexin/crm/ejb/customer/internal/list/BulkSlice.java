package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.customer.list.BulkKind;
import cn.kexin.crm.domain.customer.list.BulkLine;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Changes the customers of the next lines, or puts them back, each by itself and locked. */
@ApplicationScoped
public class BulkSlice {

    private static final String GONE = "list.bulk.gone";
    private static final String NOT_YOURS = "list.bulk.notYours";
    private static final String CHANGED = "list.bulk.changedMeanwhile";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerAccess access;

    @Inject
    private BulkDeeds deeds;

    @Inject
    private BulkTags tags;

    @Inject
    private Clock clock;

    /** @return how many lines were looked at; none when there are no more */
    int change(BulkChange change, Viewer actor) {
        List<BulkLine> lines = next(change, BulkOutcome.WAITING);
        Map<Long, Customer> seen = lock(lines, actor);
        Map<BulkLine, Customer> allowed = new LinkedHashMap<>();
        for (BulkLine line : lines) {
            Customer customer = seen.get(line.getSubjectId());
            String refusal = refusal(line, customer, actor);
            if (refusal == null) {
                allowed.put(line, customer);
            } else {
                line.skip(refusal);
            }
        }
        if (isTags(change)) {
            tags.change(change, allowed);
        } else {
            allowed.forEach((line, customer) -> change(change, line, customer, actor));
        }
        return lines.size();
    }

    private String refusal(BulkLine line, Customer customer, Viewer actor) {
        if (customer == null) {
            return GONE;
        }
        if (!access.rights(actor, customer).edit()) {
            return NOT_YOURS;
        }
        return customer.getVersion() == line.getSeenVersion() ? null : CHANGED;
    }

    private void change(BulkChange change, BulkLine line, Customer customer, Viewer actor) {
        BulkDeed deed = deeds.of(change);
        String before = deed.of(customer, actor);
        if (Objects.equals(before, change.getChangedTo())) {
            line.unchanged();
            return;
        }
        try {
            deed.set(customer, change.getChangedTo(), actor);
            customer.touch(clock.instant());
            line.changed(before, change.getChangedTo());
        } catch (BusinessRuleException e) {
            em.refresh(customer);
            line.skip(written(e));
        }
    }

    /** @return how many lines were looked at; none when there are no more */
    int undo(BulkChange change, Viewer actor) {
        List<BulkLine> lines = next(change, BulkOutcome.CHANGED);
        Map<Long, Customer> seen = lock(lines, actor);
        Map<BulkLine, Customer> found = new LinkedHashMap<>();
        for (BulkLine line : lines) {
            Customer customer = seen.get(line.getSubjectId());
            if (customer == null) {
                line.keep(GONE);
            } else if (!mayPutBack(change, line, customer, actor)) {
                line.keep(NOT_YOURS);
            } else {
                found.put(line, customer);
            }
        }
        if (isTags(change)) {
            tags.putBack(change, found);
        } else {
            found.forEach((line, customer) -> putBack(change, line, customer, actor));
        }
        return lines.size();
    }

    /** Who gave a customer out of their own hands may take it back there. */
    private boolean mayPutBack(BulkChange change, BulkLine line, Customer customer, Viewer actor) {
        if (access.rights(actor, customer).edit()) {
            return true;
        }
        if (change.getKind() != BulkKind.ASSIGN) {
            return false;
        }
        BulkTarget before = BulkTarget.read(line.getBefore());
        return access.rights(actor, before.unitId(), before.personId()).edit();
    }

    private void putBack(BulkChange change, BulkLine line, Customer customer, Viewer actor) {
        BulkDeed deed = deeds.of(change);
        if (!Objects.equals(deed.of(customer, actor), line.getAfter())) {
            line.keep(CHANGED);
            return;
        }
        try {
            deed.putBack(customer, line.getBefore(), actor);
            customer.touch(clock.instant());
            line.undone();
        } catch (BusinessRuleException e) {
            em.refresh(customer);
            line.keep(written(e));
        }
    }

    private static boolean isTags(BulkChange change) {
        return change.getKind() == BulkKind.TAG || change.getKind() == BulkKind.UNTAG;
    }

    private List<BulkLine> next(BulkChange change, BulkOutcome outcome) {
        return em.createQuery(
                        "select l from BulkLine l where l.changeId = :change and l.outcome = :outcome order by l.id",
                        BulkLine.class)
                .setParameter("change", change.getId())
                .setParameter("outcome", outcome)
                .setMaxResults(BulkBean.AT_ONCE)
                .getResultList();
    }

    private Map<Long, Customer> lock(List<BulkLine> lines, Viewer actor) {
        return customers.lockSeen(lines.stream().map(BulkLine::getSubjectId).toList(), actor).stream()
                .collect(Collectors.toMap(Customer::getId, each -> each));
    }

    private static String written(BusinessRuleException e) {
        return e.getKey()
                + e.getArguments().stream().map(argument -> "\t" + argument).collect(Collectors.joining());
    }
}
