package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.ejb.customer.BulkFacade;
import cn.kexin.crm.ejb.customer.BulkLineRow;
import cn.kexin.crm.ejb.customer.BulkView;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** One change of many customers, as it goes on and what came of it; without one the reader's changes. */
@Named
@ViewScoped
public class BulkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private BulkFacade bulk;

    @Inject
    private Messages messages;

    private Long id;
    private BulkOutcome outcome;
    private BulkView change;
    private final LazyRows<BulkView> changes = new LazyRows<>(page -> bulk.list(page), BulkView::id);
    private final LazyRows<BulkLineRow> lines = new LazyRows<>(page -> bulk.lines(id, outcome, page), BulkLineRow::id);

    /** Reads how the change stands, and shows first what did not go as asked. */
    public void load() {
        if (id == null) {
            return;
        }
        change = bulk.find(id);
        if (outcome == null || change.count(outcome) == 0) {
            outcome = Stream.of(
                            BulkOutcome.SKIPPED,
                            BulkOutcome.KEPT,
                            BulkOutcome.CHANGED,
                            BulkOutcome.UNDONE,
                            BulkOutcome.UNCHANGED,
                            BulkOutcome.WAITING)
                    .filter(each -> change.count(each) > 0)
                    .findFirst()
                    .orElse(BulkOutcome.CHANGED);
        }
    }

    public void cancel() {
        bulk.cancel(id);
        load();
    }

    public void undo() {
        bulk.undo(id);
        load();
        if (!change.running()) {
            messages.done("list.bulk.undone", change.count(BulkOutcome.UNDONE));
        }
    }

    /** @return the outcomes that there are */
    public List<BulkOutcome> getOutcomes() {
        return change == null
                ? List.of()
                : Stream.of(BulkOutcome.values())
                        .filter(each -> change.count(each) > 0)
                        .toList();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getOutcomeName() {
        return outcome == null ? null : outcome.name();
    }

    /** @param name another name than one of an outcome counts as none */
    public void setOutcomeName(String name) {
        outcome = Stream.of(BulkOutcome.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** @return the change, or null on the page of all changes */
    public BulkView getChange() {
        return change;
    }

    public LazyRows<BulkView> getChanges() {
        return changes;
    }

    public LazyRows<BulkLineRow> getLines() {
        return lines;
    }
}
