package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.WorkCounts;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.ejb.casework.WorkGroup;
import cn.kexin.crm.ejb.casework.WorkOverview;
import cn.kexin.crm.ejb.casework.WorkRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Day;
import cn.kexin.crm.ejb.organisation.DayFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.LazyRows;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * My work. Without a filter it shows the first duties of each group; with a scope, a group or a text it shows all of
 * them in one list.
 */
@Named
@ViewScoped
public class WorkPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Duties shown of each group; the rest is one click away. */
    private static final int PER_GROUP = 8;

    @EJB
    private WorkFacade work;

    @EJB
    private DayFacade days;

    @Inject
    private ProcessNames names;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Messages messages;

    private List<WorkLine> queue = List.of();
    private final Map<WorkGroup, WorkSection> sections = new EnumMap<>(WorkGroup.class);
    private final LazyRows<WorkLine> rows = new LazyRows<>(this::load, WorkLine::id);
    private List<WorkLine> selected = new ArrayList<>();
    private final WorkAsked asked = new WorkAsked();
    private Day today;
    private WorkCounts counts;

    /** Reads what the page shows first. */
    public void open() {
        asked.leaveOut().forEach(name -> messages.leaveOut("casework.error.filter", name));
        today = days.today();
        refresh();
    }

    private void refresh() {
        if (isFiltered()) {
            counts = work.counts();
            return;
        }
        WorkOverview overview = work.overview(PER_GROUP);
        counts = overview.counts();
        queue = lines(overview.queue());
        for (WorkGroup each : WorkGroup.values()) {
            List<WorkRow> found = overview.mine().getOrDefault(each, List.of());
            sections.put(each, new WorkSection(each, counts.mine().get(each), lines(found)));
        }
    }

    private Page<WorkLine> load(PageRequest request) {
        Page<WorkRow> page = work.list(asked.toFilter(), request);
        return new Page<>(lines(page.rows()), page.total());
    }

    private List<WorkLine> lines(List<WorkRow> found) {
        names.know(found.stream().map(row -> row.owed().definitionId()).toList());
        String me = viewer.get().username();
        return found.stream().map(row -> WorkLine.of(row, names, me)).toList();
    }

    /** Takes a duty from the queue. */
    public void take(WorkLine line) {
        work.take(line.id(), line.row().owed().version());
        messages.done("casework.work.taken", line.row().owed().caseNumber());
        refresh();
    }

    /** Reads the page again after something was handed on. */
    void handedOn() {
        selected = new ArrayList<>();
        sections.values().forEach(section -> section.setSelected(new ArrayList<>()));
        refresh();
    }

    /** @return the ticked duties of all groups */
    public List<WorkLine> getTicked() {
        if (isFiltered()) {
            return selected;
        }
        return sections.values().stream()
                .flatMap(section -> section.getSelected().stream())
                .toList();
    }

    /** @return whether one list is shown in place of the groups */
    public boolean isFiltered() {
        return !asked.isNothing();
    }

    /** @return whether there is nothing to do at all */
    public boolean isDone() {
        return !isFiltered() && counts != null && counts.total() == 0;
    }

    /** @return the first duties that the reader may take */
    public List<WorkLine> getQueue() {
        return queue;
    }

    public WorkSection getOverdue() {
        return sections.get(WorkGroup.OVERDUE);
    }

    public WorkSection getToday() {
        return sections.get(WorkGroup.TODAY);
    }

    public WorkSection getLater() {
        return sections.get(WorkGroup.LATER);
    }

    public WorkSection getWaiting() {
        return sections.get(WorkGroup.WAITING);
    }

    public WorkGroup[] getGroups() {
        return WorkGroup.values();
    }

    /** @return what the address asks for */
    public WorkAsked getAsked() {
        return asked;
    }

    public Day getDay() {
        return today;
    }

    public WorkCounts getCounts() {
        return counts;
    }

    public LazyRows<WorkLine> getRows() {
        return rows;
    }

    public List<WorkLine> getSelected() {
        return selected;
    }

    public void setSelected(List<WorkLine> selected) {
        this.selected = selected == null ? new ArrayList<>() : selected;
    }
}
